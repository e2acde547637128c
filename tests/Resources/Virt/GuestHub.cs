using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>The real hub, with guests of another temper than those of the test driver, which obey at once and have no agent.</summary>
internal sealed class GuestHub(ILibvirtHub hub, Func<ILibvirtConnection, ILibvirtConnection> temper) : ILibvirtHub
{
    public LibvirtLease Connect(string uri, LibvirtCredentials? credentials = null)
    {
        var lease = hub.Connect(uri, credentials);
        return new(temper(lease.Connection), lease.Dispose);
    }
}
