using Mgmt.Engine;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>The <c>virt</c> kind: virtual machines, by libvirt.</summary>
public static class VirtKind
{
    /// <summary>The kind, whose resources share the connections of <paramref name="hub"/>.</summary>
    /// <param name="hub">Where connections come from.</param>
    /// <param name="time">What the period of the look at the counts and the shutdown timeout are counted by.</param>
    public static IResourceKind Create(ILibvirtHub hub, TimeProvider time) => new VirtResourceKind(hub, time);
}
