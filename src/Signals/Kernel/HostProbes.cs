using Mgmt.Platform.Accounts;
using Mgmt.Platform.Events;
using Mgmt.Platform.Network;

namespace Mgmt.Signals;

/// <summary>What answers questions about the host, beside its files.</summary>
/// <param name="Events">Tells when the kernel announces changes; null where nothing does.</param>
/// <param name="Interfaces">Lists network interfaces.</param>
/// <param name="Users">Looks users up.</param>
internal sealed record HostProbes(IKernelEvents? Events, INetworkInterfaces Interfaces, IUserAccounts Users)
{
    /// <summary>The kernel's and the name service's own answers.</summary>
    public static HostProbes Real(IKernelEvents? events) => new(events, new NetworkInterfaces(), new UserAccounts());
}
