using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

[Collection(LibvirtCollection.Name)]
public sealed class LibvirtEventTests(LibvirtFixture libvirt)
{
    private readonly ILibvirtConnection _connection = libvirt.Connection;
    private readonly ILibvirtConnection _other = libvirt.Other;

    [Fact]
    public async Task Subscribe_ChangesThroughAnotherConnection_AreSeenInOrder()
    {
        await _connection.IsAliveAsync(default);
        using var events = new Events(_connection, "watched");

        await _other.DefineAsync(LibvirtFixture.Xml("watched"), default);
        await _other.StartAsync("watched", paused: false, default);
        await _other.SuspendAsync("watched", default);
        await _other.ResumeAsync("watched", default);
        await _other.ShutdownAsync("watched", default);
        await _other.UndefineAsync("watched", default);

        var seen = new List<DomainEventKind>();
        for (var i = 0; i < 6; i++)
        {
            seen.Add(await events.NextAsync());
        }

        Assert.Equal([DomainEventKind.Defined, DomainEventKind.Started, DomainEventKind.Suspended, DomainEventKind.Resumed, DomainEventKind.Stopped, DomainEventKind.Undefined], seen);
    }

    [Fact]
    public async Task Subscribe_OtherDomain_SeesNothingOfIt()
    {
        await _connection.IsAliveAsync(default);
        using var mine = new Events(_connection, "mine");
        using var all = new Events(_connection, null);

        await _other.DefineAsync(LibvirtFixture.Xml("not-mine"), default);
        await _other.DefineAsync(LibvirtFixture.Xml("mine"), default);

        Assert.Equal(new(DomainEventKind.Defined, "mine"), await mine.NextEventAsync());
        while (await all.NextEventAsync() is not { Domain: "not-mine" })
        {
            // Late events of other tests' machines.
        }
    }

    [Fact]
    public async Task Subscribe_HandlerThrows_OthersStillHear()
    {
        await _connection.IsAliveAsync(default);
        using var faulty = _connection.Subscribe(null, static _ => throw new InvalidOperationException("a subscriber's fault"));
        using var events = new Events(_connection, "unharmed");

        await _other.DefineAsync(LibvirtFixture.Xml("unharmed"), default);

        Assert.Equal(DomainEventKind.Defined, await events.NextAsync());
    }

    [Fact]
    public async Task Subscribe_Disposed_HearsNoMore()
    {
        await _connection.IsAliveAsync(default);
        var heard = 0;
        var subscription = _connection.Subscribe("after", _ => heard++);
        using var events = new Events(_connection, "after");

        subscription.Dispose();
        await _other.DefineAsync(LibvirtFixture.Xml("after"), default);

        await events.NextAsync();
        Assert.Equal(0, heard);
    }

    /// <summary>Why the virt kind looks at the counts every second.</summary>
    [Fact]
    public async Task SetVcpusAndMemory_TestDriver_RaiseNoEvent()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("silent"), default);
        await _connection.StartAsync("silent", paused: false, default);
        await _connection.SuspendAsync("silent", default);
        using var events = new Events(_connection, "silent");
        await _other.SetVcpusAsync("silent", 3, DomainScope.Live, default);
        await _other.SetMemoryAsync("silent", 500_000, DomainScope.Live, default);
        await _other.ResumeAsync("silent", default);

        DomainEventKind kind;
        do
        {
            kind = await events.NextAsync();
        }
        while (kind is DomainEventKind.Defined or DomainEventKind.Started or DomainEventKind.Suspended);

        Assert.Equal(DomainEventKind.Resumed, kind);
    }

    /// <summary>Handles and callbacks survive collections while events come and sessions go.</summary>
    [Fact]
    public async Task Events_UnderGarbageCollection_ReachTheRightSubscriber()
    {
        for (var i = 0; i < 20; i++)
        {
            using var hub = new LibvirtHub(TimeProvider.System);
            using var lease = hub.Connect(LibvirtFixture.Uri);
            await lease.Connection.IsAliveAsync(default);
            var name = $"collected-{i}";
            using var events = new Events(lease.Connection, name);
            GC.Collect();

            await _other.DefineAsync(LibvirtFixture.Xml(name), default);

            Assert.Equal(new(DomainEventKind.Defined, name), await events.NextEventAsync());
            GC.Collect();
        }
    }
}
