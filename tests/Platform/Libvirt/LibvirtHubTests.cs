using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

[Collection(LibvirtCollection.Name)]
public sealed class LibvirtHubTests
{
    [Fact]
    public void Connect_LibraryMissing_NamesThePackage()
    {
        using var hub = new LibvirtHub(TimeProvider.System, "libvirt-that-is-not-there.so.0");

        var e = Assert.Throws<LibvirtUnavailableException>(() => hub.Connect("test:///default"));

        Assert.Contains("libvirt0", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_SameUri_SharesTheConnection()
    {
        using var hub = new LibvirtHub(TimeProvider.System);
        using var first = hub.Connect("test:///default");
        using var second = hub.Connect("test:///default");
        using var named = hub.Connect("test:///default", new("me", "secret"));
        using var namedAlike = hub.Connect("test:///default", new("me", "secret"));

        Assert.Same(first.Connection, second.Connection);
        Assert.NotSame(first.Connection, named.Connection);
        Assert.Same(named.Connection, namedAlike.Connection);
    }

    [Fact]
    public async Task Dispose_LastLease_ClosesTheConnection()
    {
        using var hub = new LibvirtHub(TimeProvider.System);
        var first = hub.Connect("test:///default");
        var second = hub.Connect("test:///default");

        first.Dispose();
        first.Dispose();
        Assert.True(await second.Connection.IsAliveAsync(default));
        second.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => second.Connection.ListAsync(default));
        using var again = hub.Connect("test:///default");
        Assert.NotSame(second.Connection, again.Connection);
    }

    [Fact]
    public async Task Dispose_Hub_ClosesLeasedConnections()
    {
        var hub = new LibvirtHub(TimeProvider.System);
        using var lease = hub.Connect("test:///default");

        hub.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => lease.Connection.ListAsync(default));
        Assert.Throws<ObjectDisposedException>(() => hub.Connect("test:///default"));
    }

    [Fact]
    public void Credentials_Printed_HideThePassword() =>
        Assert.DoesNotContain("secret", new LibvirtCredentials("me", "secret").ToString(), StringComparison.Ordinal);
}
