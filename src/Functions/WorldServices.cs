using Mgmt.Functions.Local;
using Mgmt.Model;
using Mgmt.Platform.Processes;
using Mgmt.Signals;

namespace Mgmt.Functions;

/// <summary>What functions reach the world through. Planning hands in an empty world and folders that go away again.</summary>
public sealed record WorldServices
{
    /// <summary>Policy time.</summary>
    public required PolicyClock Clock { get; init; }

    /// <summary>The signals of this host.</summary>
    public required SignalSources Signals { get; init; }

    /// <summary>Starts commands.</summary>
    public required ChildSpawner Spawner { get; init; }

    /// <summary>What hosts share.</summary>
    public required IWorld World { get; init; }

    /// <summary>What `value` resources hold.</summary>
    public required ILocalValues Values { get; init; }

    /// <summary>The numbers that this host hands out.</summary>
    public required ILocalNumbers Numbers { get; init; }

    /// <summary>What servers answered to `http:client` resources.</summary>
    public required HttpResponses Responses { get; init; }

    /// <summary>The folders of this appliance's own.</summary>
    public required PrivateFolders Folders { get; init; }

    /// <summary>What this program was called with, its own name first.</summary>
    public required IReadOnlyList<Str> Arguments { get; init; }

    /// <summary>The environment of this program.</summary>
    public required IReadOnlyDictionary<Str, Str> Environment { get; init; }

    /// <summary>The path of this program.</summary>
    public required Str ProgramPath { get; init; }
}
