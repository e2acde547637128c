namespace Mgmt.Platform.Libvirt;

/// <summary>Hands out connections to libvirt: one a URI, shared by all who lease it.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface ILibvirtHub
{
    /// <summary>
    /// Leases the connection to <paramref name="uri"/>. It is opened by its first call or subscription, opened again
    /// whenever it breaks, and closed when the last lease is disposed.
    /// </summary>
    /// <param name="uri">libvirt's URI, e.g. <c>qemu:///system</c>; empty for libvirt's own default.</param>
    /// <param name="credentials">Who connects, where the daemon asks; leases with other credentials get a connection of their own.</param>
    /// <exception cref="LibvirtUnavailableException">libvirt's client library is not on this host.</exception>
    LibvirtLease Connect(string uri, LibvirtCredentials? credentials = null);
}
