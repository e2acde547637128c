using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>What all resources of the kind share.</summary>
internal sealed class FileServices
{
    public FileServices(IPathWatcher watcher, FileOperations operations, DirectorySyncer syncer, AccountNames accounts, TimeSpan pollInterval)
    {
        Watcher = watcher;
        PollInterval = pollInterval;
        var ownership = new OwnershipCheck(accounts);
        var contents = new ContentOpener(operations);
        Checker = new FileChecker(operations, ownership, contents, new TreeCheck(operations, contents, Managed));
        Repairer = new FileRepairer(operations, syncer, ownership, contents);
    }

    public IPathWatcher Watcher { get; }

    public TimeSpan PollInterval { get; }

    public FileChecker Checker { get; }

    public FileRepairer Repairer { get; }

    public ManagedPaths Managed { get; } = new();

    public LitterLedger Litter { get; } = new();
}
