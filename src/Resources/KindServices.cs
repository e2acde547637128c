using Mgmt.Platform.Files;
using Mgmt.Platform.Libvirt;
using Mgmt.Platform.Processes;
using Mgmt.Resources.Exec;
using Mgmt.Resources.Pkg;
using Mgmt.Resources.Print;

namespace Mgmt.Resources;

/// <summary>What the kinds share: the hubs of the host, and where they report to.</summary>
public sealed record KindServices
{
    /// <summary>Where time comes from.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>What tells that a file may have changed.</summary>
    public required IPathWatcher Watcher { get; init; }

    /// <summary>How files are changed.</summary>
    public required FileOperations Files { get; init; }

    /// <summary>What makes changed names durable.</summary>
    public required DirectorySyncer Syncer { get; init; }

    /// <summary>Users and groups.</summary>
    public required AccountNames Accounts { get; init; }

    /// <summary>What runs commands.</summary>
    public required ChildSpawner Spawner { get; init; }

    /// <summary>Where connections to libvirt come from.</summary>
    public required ILibvirtHub Libvirt { get; init; }

    /// <summary>Where <c>print</c> prints.</summary>
    public required IPrinter Printer { get; init; }

    /// <summary>What <c>exec</c> remembers over a restart; null to forget it.</summary>
    public IExecMemory? ExecMemory { get; init; }

    /// <summary>What packages ship. Default: nothing is known of it, so that no automatic edge follows from it.</summary>
    public IPackageFiles Packages { get; init; } = new UnknownPackageFiles();
}
