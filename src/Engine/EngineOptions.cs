using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>How the whole appliance executes its graph.</summary>
public sealed record EngineOptions
{
    /// <summary>Check and report only, whatever a resource says itself. Observers act all the same. Default false.</summary>
    public bool Noop { get; init; }

    /// <summary>Add the edges that follow from what resources are. Default true.</summary>
    public bool AutoEdges { get; init; } = true;

    /// <summary>The name under which this host exports resources. Default empty.</summary>
    public Str Hostname { get; init; } = Str.Empty;

    /// <summary>When set, every resource also takes the semaphore <c>:N</c>, so that at most N run at once. Default none; at least 1.</summary>
    public int? Sema { get; init; }

    /// <summary>How long nothing may be under way before the graph counts as converged; zero means at once. Default null: never.</summary>
    public TimeSpan? ConvergedTimeout { get; init; }

    /// <summary>The most changes that may be made in a period. Default null: any number.</summary>
    public ChangeLimit? MaxChanges { get; init; }

    /// <summary>How many lanes run checks and applies. Default 16; at least 1.</summary>
    public int Lanes { get; init; } = 16;

    /// <summary>The most threads that may exist because lanes are stuck. Default 512; at least <see cref="Lanes"/>.</summary>
    public int MaxLanes { get; init; } = 512;

    /// <summary>How often every watched resource is looked at again, each shifted by up to a tenth. Default 10 minutes.</summary>
    public TimeSpan ResyncPeriod { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the engine's own thread gives a sign of life, <see cref="IEngineObserver.Alive"/>. Default null: never; positive.</summary>
    public TimeSpan? HeartbeatPeriod { get; init; }

    /// <summary>What the jitter of resyncs and back-offs is drawn from. Default 1; any number.</summary>
    public int JitterSeed { get; init; } = 1;
}
