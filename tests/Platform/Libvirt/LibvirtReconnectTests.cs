using Mgmt.Platform.Libvirt;
using Mgmt.Testing;

namespace Mgmt.Platform.Tests.Libvirt;

/// <summary>Each test has a node of its own, <c>test:///FILE</c>, which lives as long as its one connection.</summary>
[Collection(LibvirtCollection.Name)]
public sealed class LibvirtReconnectTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly LibvirtHub _hub;
    private readonly string _node = Path.GetTempFileName();
    private readonly LibvirtLease _lease;

    public LibvirtReconnectTests()
    {
        File.Delete(_node);
        _hub = new(_time);
        _lease = _hub.Connect($"test://{_node}");
    }

    private ILibvirtConnection Connection => _lease.Connection;

    public void Dispose()
    {
        _lease.Dispose();
        _hub.Dispose();
        File.Delete(_node);
    }

    [Fact]
    public async Task Call_NothingToConnectTo_ThrowsConnectFailed()
    {
        using var lease = _hub.Connect("qemu+unix:///system?socket=/nonexistent/libvirt-sock");

        var e = await Assert.ThrowsAsync<LibvirtConnectFailedException>(() => lease.Connection.ListAsync(default));

        Assert.Contains("/nonexistent/libvirt-sock", e.Message, StringComparison.Ordinal);
        Assert.False(await lease.Connection.IsAliveAsync(default));
    }

    [Fact]
    public async Task Call_WithinBackOff_FailsWithoutAnAttempt()
    {
        await Assert.ThrowsAsync<LibvirtConnectFailedException>(() => Connection.ListAsync(default));
        WriteNode();

        var e = await Assert.ThrowsAsync<LibvirtConnectFailedException>(() => Connection.ListAsync(default));

        Assert.Contains("next attempt", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackOff_DaemonComesUp_ReconnectsAndSaysLookAgain()
    {
        using var events = new Events(Connection, "whoever");
        await Assert.ThrowsAsync<LibvirtConnectFailedException>(() => Connection.ListAsync(default));
        WriteNode();

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new(DomainEventKind.Reconnected, null), await events.NextEventAsync());
        Assert.Empty(await Connection.ListAsync(default));
    }

    [Fact]
    public async Task ConnectionLost_DaemonRestarted_ConnectsAgainAndSeesEvents()
    {
        WriteNode();
        using var events = new Events(Connection, null);
        await Connection.DefineAsync(LibvirtFixture.Xml("before"), default);
        Assert.Equal(DomainEventKind.Defined, await events.NextAsync());

        ((LibvirtConnection)Connection).LoseSession();

        Assert.Equal(DomainEventKind.ConnectionLost, await events.NextAsync());
        Assert.Equal(DomainEventKind.Reconnected, await events.NextAsync());
        Assert.Empty(await Connection.ListAsync(default));
        await Connection.DefineAsync(LibvirtFixture.Xml("afterwards"), default);
        Assert.Equal(new(DomainEventKind.Defined, "afterwards"), await events.NextEventAsync());
    }

    private void WriteNode() => File.WriteAllText(_node, "<node/>");
}
