using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Libvirt;
using Mgmt.Resources.Virt;
using Mgmt.Testing;

namespace Mgmt.Resources.Tests.Virt;

[Collection(VirtCollection.Name)]
public sealed class VirtResourceTests(VirtFixture libvirt) : IAsyncLifetime
{
    private static readonly CheckContext Look = new(CheckCause.Change, Refresh: false, Noop: false);

    private readonly ManualTimeProvider _time = new();
    private readonly List<IResource> _open = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var resource in _open)
        {
            await resource.CloseAsync();
        }
    }

    [Fact]
    public async Task Apply_NoMachine_DefinesAndStartsIt()
    {
        var resource = Open(VirtSpecs.Running("new", ("startup", Value.Str("enabled"))));
        Assert.Equal("domain: missing → defined", (await CheckAsync(resource))?.ToString());
        Assert.Null(await ReadAsync("new"));

        await ConvergeAsync(resource);

        var made = await ReadAsync("new");
        Assert.Equal(
            (DomainState.Running, true, true, 2, 4, 1_048_576L),
            (made!.State, made.IsPersistent, made.Autostart, made.Vcpus, made.MaxVcpus, made.MemoryKiB));
        Assert.Null(await CheckAsync(resource));
    }

    [Theory]
    [InlineData("running", DomainState.Running)]
    [InlineData("paused", DomainState.Paused)]
    [InlineData("shutoff", DomainState.Shutoff)]
    public async Task Apply_EveryStateFromEveryState_GetsThere(string state, DomainState expected)
    {
        foreach (var from in new[] { "running", "paused", "shutoff" })
        {
            var name = $"{from}-to-{state}";
            await ConvergeAsync(Open(VirtSpecs.Running(name, ("state", Value.Str(from)))));
            var resource = Open(VirtSpecs.Running(name, ("state", Value.Str(state))));

            await ConvergeAsync(resource);

            Assert.Equal(expected, (await ReadAsync(name))!.State);
            Assert.Null(await CheckAsync(resource));
        }
    }

    [Theory]
    [InlineData("running", DomainState.Running)]
    [InlineData("paused", DomainState.Paused)]
    public async Task Apply_Transient_StartsWithoutDefinition(string state, DomainState expected)
    {
        var name = $"transient-{state}";
        var resource = Open(VirtSpecs.Running(name, ("transient", Value.Bool(true)), ("state", Value.Str(state))));

        await ConvergeAsync(resource);

        var made = await ReadAsync(name);
        Assert.Equal((expected, false), (made!.State, made.IsPersistent));
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_TransientShutoff_MeansGone()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("goes")));
        var resource = Open(VirtSpecs.Running("goes", ("transient", Value.Bool(true)), ("state", Value.Str("shutoff"))));

        await ConvergeAsync(resource);

        Assert.Null(await ReadAsync("goes"));
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_BetweenTransientAndPersistent_ConvertsWithoutAStop()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("converts")));
        var seen = new List<DomainEventKind>();
        using var subscription = libvirt.Other.Subscribe("converts", e => seen.Add(e.Kind));

        await ConvergeAsync(Open(VirtSpecs.Running("converts", ("transient", Value.Bool(true)))));
        Assert.False((await ReadAsync("converts"))!.IsPersistent);
        await ConvergeAsync(Open(VirtSpecs.Running("converts", ("startup", Value.Str("enabled")))));

        var back = await ReadAsync("converts");
        Assert.Equal((true, true, true), (back!.IsPersistent, back.IsActive, back.Autostart));
        Assert.DoesNotContain(DomainEventKind.Stopped, seen);
    }

    [Fact]
    public async Task Apply_OtherCounts_SetsInstanceAndDefinition()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("counts")));
        var resource = Open(VirtSpecs.Running("counts", ("cpus", Value.Int(4)), ("memory", Value.Int(524_288))));
        Assert.Equal(
            "cpus: 2 → 4, memory: 1048576 → 524288, cpus (definition): 2 → 4, memory (definition): 1048576 → 524288",
            (await CheckAsync(resource))?.ToString());

        await ConvergeAsync(resource);

        var actual = await ReadAsync("counts");
        Assert.Equal((4, 4, 524_288L, 524_288L), (actual!.Vcpus, actual.ConfigVcpus, actual.MemoryKiB, actual.ConfigMemoryKiB));
    }

    [Fact]
    public async Task Apply_ShutOff_SetsTheDefinitionAlone()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("off", ("state", Value.Str("shutoff")))));
        var resource = Open(VirtSpecs.Running("off", ("state", Value.Str("shutoff")), ("cpus", Value.Int(3)), ("maxcpus", Value.Int(8))));

        await ConvergeAsync(resource);

        var actual = await ReadAsync("off");
        Assert.Equal((DomainState.Shutoff, 3, 8), (actual!.State, actual.ConfigVcpus, actual.ConfigMaxVcpus));
    }

    [Fact]
    public async Task Apply_MemoryUpToItsLimit_IsReadBack()
    {
        var limit = ("maxmemory", Value.Int(2_097_152));
        await ConvergeAsync(Open(VirtSpecs.Running("balloon", limit)));
        var resource = Open(VirtSpecs.Running("balloon", limit, ("memory", Value.Int(2_097_152))));

        await ConvergeAsync(resource);

        Assert.Equal(2_097_152, (await ReadAsync("balloon"))!.MemoryKiB);
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_LimitChanged_ByDefaultFailsAfterDoingTheRest()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("diverges")));
        var resource = Open(VirtSpecs.Running("diverges", ("maxcpus", Value.Int(8)), ("cpus", Value.Int(6))));

        var e = await Assert.ThrowsAsync<VirtRestartNeededException>(() => ConvergeAsync(resource));

        Assert.Contains("maxcpus", e.Message, StringComparison.Ordinal);
        Assert.Contains("`ifneeded`", e.Message, StringComparison.Ordinal);
        var actual = await ReadAsync("diverges");
        Assert.Equal((4, 4, 6, 8), (actual!.Vcpus, actual.MaxVcpus, actual.ConfigVcpus, actual.ConfigMaxVcpus));
    }

    [Fact]
    public async Task Apply_LimitChangedIfNeeded_Restarts()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("restarts")));
        var resource = Open(VirtSpecs.Running("restarts", ("maxcpus", Value.Int(8)), ("cpus", Value.Int(6)), ("restartondiverge", Value.Str("ifneeded"))));

        await ConvergeAsync(resource);

        var actual = await ReadAsync("restarts");
        Assert.Equal((DomainState.Running, 6, 8), (actual!.State, actual.Vcpus, actual.MaxVcpus));
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_TransientLimitChangedIfNeeded_StartsItAnew()
    {
        var transient = ("transient", Value.Bool(true));
        await ConvergeAsync(Open(VirtSpecs.Running("restarts-transient", transient)));
        var resource = Open(VirtSpecs.Running("restarts-transient", transient, ("maxcpus", Value.Int(8)), ("restartondiverge", Value.Str("ifneeded"))));

        await ConvergeAsync(resource);

        var actual = await ReadAsync("restarts-transient");
        Assert.Equal((8, false), (actual!.MaxVcpus, actual.IsPersistent));
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_LimitChangedIgnored_WaitsForTheNextStart()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("ignores")));
        var resource = Open(VirtSpecs.Running("ignores", ("maxcpus", Value.Int(8)), ("restartondiverge", Value.Str("ignore"))));

        await ConvergeAsync(resource);

        var actual = await ReadAsync("ignores");
        Assert.Equal((4, 8), (actual!.MaxVcpus, actual.ConfigMaxVcpus));
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Apply_Notified_RestartsGracefully()
    {
        var resource = Open(VirtSpecs.Running("notified", ("restartonrefresh", Value.Bool(true))));
        await ConvergeAsync(resource);
        var stopped = false;
        using var subscription = libvirt.Other.Subscribe("notified", e => stopped |= e.Kind == DomainEventKind.Stopped);

        var difference = await resource.CheckAsync(Look with { Refresh = true }, default);
        await resource.ApplyAsync(difference!, VirtSpecs.Permit, default);

        Assert.Equal(DomainState.Running, (await ReadAsync("notified"))!.State);
        Assert.True(stopped);
    }

    [Fact]
    public async Task Apply_UndefinedMeanwhile_TheNextRoundHeals()
    {
        var resource = Open(VirtSpecs.Running("vanishes"));
        await ConvergeAsync(resource);
        await libvirt.Other.SetVcpusAsync("vanishes", 1, DomainScope.Live, default);
        var difference = await CheckAsync(resource);
        await libvirt.Other.UndefineAsync("vanishes", default);
        await libvirt.Other.DestroyAsync("vanishes", default);

        await resource.ApplyAsync(difference!, VirtSpecs.Permit, default);

        Assert.Equal("domain: missing → defined", (await CheckAsync(resource))?.ToString());
        await ConvergeAsync(resource);
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task Check_Always_ChangesNothing()
    {
        await ConvergeAsync(Open(VirtSpecs.Running("untouched")));
        var before = await ReadAsync("untouched");

        await CheckAsync(Open(VirtSpecs.Running("untouched", ("cpus", Value.Int(4)), ("state", Value.Str("paused")), ("startup", Value.Str("enabled")))));

        Assert.Equal(before, await ReadAsync("untouched"));
    }

    [Fact]
    public async Task Watch_CountsChangedByAnotherConnection_IsNoticedWithinASecondAndUndone()
    {
        var resource = Open(VirtSpecs.Running("drifts"));
        var events = await WatchedAsync(resource, "drifts");

        await libvirt.Other.SetVcpusAsync("drifts", 1, DomainScope.Live, default);
        await libvirt.Other.SetVcpusAsync("drifts", 3, DomainScope.Config, default);
        _time.Advance(TimeSpan.FromSeconds(1));
        await events.NextAsync();

        Assert.Equal("cpus: 1 → 2, cpus (definition): 3 → 2", (await CheckAsync(resource))?.ToString());
        await ConvergeAsync(resource);
        var actual = await ReadAsync("drifts");
        Assert.Equal((2, 2), (actual!.Vcpus, actual.ConfigVcpus));
    }

    [Fact]
    public async Task Watch_AutostartChangedByAnotherConnection_IsNoticedWithinASecond()
    {
        var resource = Open(VirtSpecs.Running("autostart", ("startup", Value.Str("disabled"))));
        var events = await WatchedAsync(resource, "autostart");

        await libvirt.Other.SetAutostartAsync("autostart", enabled: true, default);
        _time.Advance(TimeSpan.FromSeconds(1));
        await events.NextAsync();

        Assert.Equal("startup: enabled → disabled", (await CheckAsync(resource))?.ToString());
    }

    [Fact]
    public async Task Watch_StateChangedByAnotherConnection_IsToldByAnEventAtOnce()
    {
        var resource = Open(VirtSpecs.Running("stopped"));
        var events = await WatchedAsync(resource, "stopped");

        await libvirt.Other.DestroyAsync("stopped", default);
        await events.NextAsync();

        Assert.Equal("state: shutoff → running", (await CheckAsync(resource))?.ToString());
        await ConvergeAsync(resource);
        Assert.Equal(DomainState.Running, (await ReadAsync("stopped"))!.State);
    }

    [Fact]
    public async Task Watch_DaemonComesUpLater_LooksAgain()
    {
        var node = Path.Combine(Path.GetTempPath(), $"{nameof(VirtResourceTests)}-{Environment.ProcessId}.xml");
        using var hub = new LibvirtHub(_time);
        var resource = VirtKind.Create(hub, _time).Open(VirtSpecs.Running("later", ("uri", Value.Str($"test://{node}"))));
        _open.Add(resource);
        var events = new RecordedEvents();
        await resource.WatchAsync(events, default);
        await Assert.ThrowsAsync<LibvirtConnectFailedException>(() => CheckAsync(resource));

        try
        {
            await File.WriteAllTextAsync(node, "<node/>");
            _time.Advance(TimeSpan.FromSeconds(1));
            await events.NextAsync();

            await ConvergeAsync(resource);
            Assert.Null(await CheckAsync(resource));
        }
        finally
        {
            File.Delete(node);
        }
    }

    [Fact]
    public async Task Apply_MachineWithDevices_IsAcceptedByLibvirt()
    {
        var image = VirtSpecs.Struct(("source", Value.Str("/images/a.qcow2")), ("type", Value.Str("qcow2")));
        var card = VirtSpecs.Struct(("name", Value.Str("default")), ("mac", Value.Str("52:54:00:00:00:01")));
        var directory = VirtSpecs.Struct(("access", Value.Str("mapped")), ("source", Value.Str("/srv")), ("target", Value.Str("srv")), ("read_only", Value.Bool(true)));
        var resource = Open(VirtSpecs.Running(
            "devices",
            ("boot", Value.StrList(["cdrom", "hd", "network"])),
            ("disk", Value.List(image, image)),
            ("cdrom", Value.List(image)),
            ("network", Value.List(card)),
            ("filesystem", Value.List(directory))));

        await ConvergeAsync(resource);

        var xml = await libvirt.Other.GetXmlAsync("devices", inactive: true, default);
        Assert.Contains("org.qemu.guest_agent.0", xml, StringComparison.Ordinal);
        Assert.Contains("<vcpu id='0' enabled='yes' hotpluggable='no'", xml, StringComparison.Ordinal);
        Assert.Null(await CheckAsync(resource));
    }

    [Fact]
    public async Task TryUpdate_CountsAndState_AreTakenOver()
    {
        var resource = Open(VirtSpecs.Running("updates"));
        await ConvergeAsync(resource);

        Assert.True(resource.TryUpdate(VirtSpecs.Running("updates", ("cpus", Value.Int(4)), ("memory", Value.Int(600_000)), ("startup", Value.Str("enabled")))));

        await ConvergeAsync(resource);
        var actual = await ReadAsync("updates");
        Assert.Equal((4, 600_000L, true), (actual!.Vcpus, actual.MemoryKiB, actual.Autostart));
    }

    [Fact]
    public void TryUpdate_WhatMakesItAnotherMachine_IsRefused()
    {
        var resource = Open(VirtSpecs.Running("same"));

        Assert.False(resource.TryUpdate(VirtSpecs.Running("other")));
        Assert.False(resource.TryUpdate(VirtSpecs.Running("same", ("uri", Value.Str("test:///elsewhere.xml")))));
        Assert.False(resource.TryUpdate(VirtSpecs.Running("same", ("transient", Value.Bool(true)))));
    }

    private IResource Open(ResourceSpec spec)
    {
        Assert.Empty(VirtValidation.Validate(spec));
        var resource = VirtKind.Create(libvirt.Hub, _time).Open(spec);
        _open.Add(resource);
        return resource;
    }

    private async Task<RecordedEvents> WatchedAsync(IResource resource, string name)
    {
        await ConvergeAsync(resource);
        var events = new RecordedEvents();
        await resource.WatchAsync(events, default);
        await SettleAsync(name);
        Assert.Null(await CheckAsync(resource));
        while (events.TryTake())
        {
            // What the making of the machine caused.
        }

        return events;
    }

    /// <summary>Returns once the watch has been told all that happened to the machine so far: events come in order.</summary>
    private async Task SettleAsync(string name)
    {
        using var lease = libvirt.Hub.Connect(VirtSpecs.Uri);
        var resumed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = lease.Connection.Subscribe(name, e => _ = e.Kind == DomainEventKind.Resumed && resumed.TrySetResult());
        await libvirt.Other.SuspendAsync(name, default);
        await libvirt.Other.ResumeAsync(name, default);
        await resumed.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private async Task<DomainSnapshot?> ReadAsync(string name) => await libvirt.Other.ReadAsync(name, askGuest: false, default);

    private static async Task<Difference?> CheckAsync(IResource resource) => await resource.CheckAsync(Look, default);

    private static async Task ConvergeAsync(IResource resource)
    {
        if (await CheckAsync(resource) is { } difference)
        {
            await resource.ApplyAsync(difference, VirtSpecs.Permit, default);
        }
    }
}
