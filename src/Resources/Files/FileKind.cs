using Mgmt.Engine;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>The <c>file</c> kind: files, directories and symbolic links.</summary>
public static class FileKind
{
    /// <summary>How often a file is looked at that cannot be watched.</summary>
    public static TimeSpan DefaultPollInterval { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The kind.</summary>
    /// <param name="watcher">What tells that a file may have changed.</param>
    /// <param name="operations">How files are changed.</param>
    /// <param name="syncer">What makes changed names durable.</param>
    /// <param name="accounts">Users and groups; null for a table of the kind's own.</param>
    /// <param name="pollInterval">How often to look at what cannot be watched; null for <see cref="DefaultPollInterval"/>.</param>
    public static IResourceKind Create(IPathWatcher watcher, FileOperations operations, DirectorySyncer syncer, AccountNames? accounts = null, TimeSpan? pollInterval = null) =>
        new FileResourceKind(new FileServices(watcher, operations, syncer, accounts ?? new AccountNames(), pollInterval ?? DefaultPollInterval));
}
