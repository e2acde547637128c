using Mgmt.Resources.Exec;
using Mgmt.Store;

namespace Mgmt.Host.Running;

/// <summary>What policies and resources can rely on from one run to the next.</summary>
/// <param name="Store">The world, values and numbers of this host.</param>
/// <param name="Folder">Where policies have folders of their own, an absolute path; null for temporary ones.</param>
/// <param name="Exec">What `exec` resources remember; nothing when null.</param>
internal sealed record HostMemory(StateStore Store, string? Folder, IExecMemory? Exec)
{
    /// <summary>An empty memory that leaves nothing behind.</summary>
    public static HostMemory Fleeting(TimeProvider time) => new(StateStore.Open(null, time), null, null);

    /// <summary>What is kept in <paramref name="store"/> and below <paramref name="prefix"/>.</summary>
    public static HostMemory Kept(StateStore store, string prefix) => new(store, Path.GetFullPath(prefix), new ExecMemory(store));
}
