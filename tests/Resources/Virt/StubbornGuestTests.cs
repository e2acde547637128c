using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Libvirt;
using Mgmt.Resources.Virt;
using Mgmt.Testing;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>Guests that do not do at once as they are told, on the real driver with one call changed.</summary>
[Collection(VirtCollection.Name)]
public sealed class StubbornGuestTests(VirtFixture libvirt)
{
    private static readonly CheckContext Look = new(CheckCause.Change, Refresh: false, Noop: false);

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Shutoff_GuestDeaf_IsAskedAgainAndItsPlugPulledAfterTheTimeout()
    {
        var guest = await OpenedAsync("deaf", static c => new DeafGuest(c));
        var resource = guest.Resource;
        Assert.True(resource.TryUpdate(VirtSpecs.Running("deaf", ("state", Value.Str("shutoff")), ("shutdown_timeout", Value.Int(40)))));

        var difference = await resource.CheckAsync(Look, default);
        var apply = resource.ApplyAsync(difference!, VirtSpecs.Permit, default).AsTask();
        var deaf = (DeafGuest)guest.Connection;

        await deaf.Asked(1);
        await AdvanceAsync(15);
        await deaf.Asked(2);
        await AdvanceAsync(15);
        await deaf.Asked(3);
        Assert.False(apply.IsCompleted);
        Assert.True((await ReadAsync("deaf"))!.IsActive);
        await AdvanceAsync(10);

        await apply.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(DomainState.Shutoff, (await ReadAsync("deaf"))!.State);
        await resource.CloseAsync();
    }

    [Fact]
    public async Task Shutoff_GuestTakesItsTime_IsNotDestroyed()
    {
        var guest = await OpenedAsync("slow", static c => new DeafGuest(c));
        var resource = guest.Resource;
        Assert.True(resource.TryUpdate(VirtSpecs.Running("slow", ("state", Value.Str("shutoff")))));
        var difference = await resource.CheckAsync(Look, default);
        var apply = resource.ApplyAsync(difference!, VirtSpecs.Permit, default).AsTask();
        var slow = (DeafGuest)guest.Connection;
        await slow.Asked(1);

        await libvirt.Other.ShutdownAsync("slow", default);

        await apply.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, slow.Destroyed);
        await resource.CloseAsync();
    }

    [Fact]
    public async Task Shutoff_Interrupted_StopsWaiting()
    {
        var guest = await OpenedAsync("interrupted", static c => new DeafGuest(c));
        var resource = guest.Resource;
        Assert.True(resource.TryUpdate(VirtSpecs.Running("interrupted", ("state", Value.Str("shutoff")))));
        var difference = await resource.CheckAsync(Look, default);
        var apply = resource.ApplyAsync(difference!, VirtSpecs.Permit, default).AsTask();
        await ((DeafGuest)guest.Connection).Asked(1);

        resource.Interrupt();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => apply.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True((await ReadAsync("interrupted"))!.IsActive);
        await resource.CloseAsync();
    }

    [Fact]
    public async Task Unplug_TimedOut_IsPendingAndNoticedWhenItHappens()
    {
        var guest = await OpenedAsync("clings", static c => new ClingingGuest(c));
        var resource = guest.Resource;
        var events = new RecordedEvents();
        await resource.WatchAsync(events, default);
        Assert.True(resource.TryUpdate(VirtSpecs.Running("clings", ("cpus", Value.Int(1)))));

        var difference = await resource.CheckAsync(Look, default);
        await resource.ApplyAsync(difference!, VirtSpecs.Permit, default);
        var pending = (VirtDifference?)await resource.CheckAsync(Look, default);

        Assert.Equal("cpus: 2 → 1 (pending)", pending?.ToString());
        Assert.True(pending!.IsPending);
        while (events.TryTake())
        {
            // What came before.
        }

        await libvirt.Other.SetVcpusAsync("clings", 1, DomainScope.Live, default);
        _time.Advance(TimeSpan.FromSeconds(1));
        await events.NextAsync();
        Assert.Null(await resource.CheckAsync(Look, default));
        await resource.CloseAsync();
    }

    [Fact]
    public async Task GuestCpus_AgentTellsFewer_AreBroughtOnline()
    {
        var guest = await OpenedAsync("agent", static c => new AgentGuest(c) { Online = 1 });

        var agent = (AgentGuest)guest.Connection;
        Assert.Equal(2, agent.Online);
        Assert.Null(await guest.Resource.CheckAsync(Look, default));
        await guest.Resource.CloseAsync();
    }

    [Fact]
    public async Task GuestCpus_AgentCannot_IsPending()
    {
        var guest = await OpenedAsync("agent-cannot", static c => new AgentGuest(c) { Online = 1, IsAble = false });

        Assert.Equal("cpus (in the guest): 1 → 2 (pending)", (await guest.Resource.CheckAsync(Look, default))?.ToString());
        await guest.Resource.CloseAsync();
    }

    private async Task<(IResource Resource, ILibvirtConnection Connection)> OpenedAsync(string name, Func<ILibvirtConnection, ILibvirtConnection> temper)
    {
        ILibvirtConnection? made = null;
        var kind = VirtKind.Create(new GuestHub(libvirt.Hub, c => made = temper(c)), _time);
        var resource = kind.Open(VirtSpecs.Running(name));
        while (await resource.CheckAsync(Look, default) is VirtDifference { IsPending: false } difference)
        {
            await resource.ApplyAsync(difference, VirtSpecs.Permit, default);
        }

        return (resource, made!);
    }

    private async Task<DomainSnapshot?> ReadAsync(string name) => await libvirt.Other.ReadAsync(name, askGuest: false, default);

    /// <summary>Moves time on once the code under test waits for it.</summary>
    private async Task AdvanceAsync(int seconds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (_time.ArmedTimers == 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        _time.Advance(TimeSpan.FromSeconds(seconds));
    }

    private sealed class DeafGuest(ILibvirtConnection inner) : GuestConnection(inner)
    {
        private readonly SemaphoreSlim _asked = new(0);
        private int _taken;

        public int Destroyed { get; private set; }

        public async Task Asked(int times)
        {
            for (; _taken < times; _taken++)
            {
                Assert.True(await _asked.WaitAsync(TimeSpan.FromSeconds(10)));
            }
        }

        public override Task ShutdownAsync(string name, CancellationToken cancellation)
        {
            _asked.Release();
            return Task.CompletedTask;
        }

        public override Task DestroyAsync(string name, CancellationToken cancellation)
        {
            Destroyed++;
            return base.DestroyAsync(name, cancellation);
        }
    }

    private sealed class ClingingGuest(ILibvirtConnection inner) : GuestConnection(inner)
    {
        public override Task SetVcpusAsync(string name, int count, DomainScope scope, CancellationToken cancellation) =>
            scope == DomainScope.Live ? throw new UnplugTimedOutException("vcpu unplug request timed out") : base.SetVcpusAsync(name, count, scope, cancellation);
    }

    private sealed class AgentGuest(ILibvirtConnection inner) : GuestConnection(inner)
    {
        public int Online { get; set; }

        public bool IsAble { get; init; } = true;

        public override async Task<DomainSnapshot?> ReadAsync(string name, bool askGuest, CancellationToken cancellation) =>
            await base.ReadAsync(name, askGuest, cancellation) is { } domain
                ? askGuest && domain.State == DomainState.Running ? domain with { GuestVcpus = Online } : domain
                : null;

        public override Task SetGuestVcpusAsync(string name, int count, CancellationToken cancellation)
        {
            if (!IsAble)
            {
                throw new GuestAgentUnavailableException("the agent cannot", LibvirtErrorCode.AgentUnresponsive);
            }

            Online = count;
            return Task.CompletedTask;
        }
    }
}
