using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

[Collection(LibvirtCollection.Name)]
public sealed class LibvirtConnectionTests(LibvirtFixture libvirt)
{
    private readonly ILibvirtConnection _connection = libvirt.Connection;

    [Fact]
    public async Task Read_NoSuchDomain_IsNull()
    {
        Assert.Null(await _connection.ReadAsync("nobody", askGuest: true, default));
        Assert.Null(await _connection.ReadCountsAsync("nobody", default));
    }

    [Fact]
    public async Task Change_NoSuchDomain_ThrowsDomainNotFound()
    {
        var e = await Assert.ThrowsAsync<DomainNotFoundException>(() => _connection.StartAsync("nobody", paused: false, default));

        Assert.Contains("nobody", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DefinedDomain_ReadsTheDefinition()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("read-defined", cpus: 2), default);

        var domain = await _connection.ReadAsync("read-defined", askGuest: true, default);

        Assert.Equal(
            new DomainSnapshot
            {
                Name = "read-defined",
                State = DomainState.Shutoff,
                IsActive = false,
                IsPersistent = true,
                Vcpus = 2,
                MaxVcpus = 4,
                ConfigVcpus = 2,
                ConfigMaxVcpus = 4,
                MemoryKiB = 1_048_576,
                MaxMemoryKiB = 2_097_152,
                ConfigMemoryKiB = 1_048_576,
                ConfigMaxMemoryKiB = 2_097_152,
            },
            domain);
    }

    [Fact]
    public async Task SetVcpus_EachScope_ChangesThatHalfAlone()
    {
        await StartedAsync("vcpus");

        await _connection.SetVcpusAsync("vcpus", 3, DomainScope.Live, default);
        await _connection.SetVcpusAsync("vcpus", 2, DomainScope.Config, default);
        await _connection.SetMaxVcpusAsync("vcpus", 6, default);

        var domain = await _connection.ReadAsync("vcpus", askGuest: false, default);
        Assert.Equal((3, 2, 4, 6), (domain!.Vcpus, domain.ConfigVcpus, domain.MaxVcpus, domain.ConfigMaxVcpus));
    }

    [Fact]
    public async Task SetVcpus_AboveTheMaximum_SaysSo()
    {
        await StartedAsync("too-many");

        var e = await Assert.ThrowsAsync<LibvirtException>(() => _connection.SetVcpusAsync("too-many", 5, DomainScope.Live, default));

        Assert.Equal(LibvirtErrorCode.InvalidArgument, e.Code);
        Assert.Contains("too-many", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetGuestVcpus_NoAgent_ThrowsGuestAgentUnavailable()
    {
        await StartedAsync("no-agent");

        await Assert.ThrowsAsync<GuestAgentUnavailableException>(() => _connection.SetGuestVcpusAsync("no-agent", 1, default));
    }

    [Fact]
    public async Task SetMemory_EachScope_ChangesThatHalfAlone()
    {
        await StartedAsync("memory");

        await _connection.SetMemoryAsync("memory", 500_000, DomainScope.Live, default);
        await _connection.SetMemoryAsync("memory", 600_000, DomainScope.Config, default);
        await _connection.SetMaxMemoryAsync("memory", 4_000_000, default);

        var domain = await _connection.ReadAsync("memory", askGuest: false, default);
        Assert.Equal((500_000, 600_000, 2_097_152, 4_000_000), (domain!.MemoryKiB, domain.ConfigMemoryKiB, domain.MaxMemoryKiB, domain.ConfigMaxMemoryKiB));
    }

    [Fact]
    public async Task Start_Paused_IsPausedThoughTheDriverLacksTheFlag()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("paused"), default);

        await _connection.StartAsync("paused", paused: true, default);
        Assert.Equal(DomainState.Paused, (await _connection.ReadAsync("paused", askGuest: false, default))!.State);

        await _connection.ResumeAsync("paused", default);
        Assert.Equal(DomainState.Running, (await _connection.ReadAsync("paused", askGuest: false, default))!.State);
    }

    [Fact]
    public async Task StartTransient_Destroyed_IsGone()
    {
        await _connection.StartTransientAsync("transient", LibvirtFixture.Xml("transient"), paused: false, default);
        var domain = await _connection.ReadAsync("transient", askGuest: false, default);
        Assert.Equal((false, null), (domain!.IsPersistent, domain.ConfigVcpus));

        await _connection.DestroyAsync("transient", default);

        Assert.Null(await _connection.ReadAsync("transient", askGuest: false, default));
    }

    [Fact]
    public async Task Undefine_WhileRunning_MakesItTransient()
    {
        await StartedAsync("undefined");

        await _connection.UndefineAsync("undefined", default);

        var domain = await _connection.ReadAsync("undefined", askGuest: false, default);
        Assert.Equal((true, false), (domain!.IsActive, domain.IsPersistent));
    }

    [Fact]
    public async Task SetAutostart_OnAndOff_IsReadBack()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("autostart"), default);

        await _connection.SetAutostartAsync("autostart", enabled: true, default);
        Assert.True((await _connection.ReadCountsAsync("autostart", default))!.Autostart);

        await _connection.SetAutostartAsync("autostart", enabled: false, default);
        Assert.False((await _connection.ReadAsync("autostart", askGuest: false, default))!.Autostart);
    }

    [Fact]
    public async Task Define_NotXml_SaysSo()
    {
        var e = await Assert.ThrowsAsync<LibvirtException>(() => _connection.DefineAsync("<domain", default));

        Assert.Equal(LibvirtErrorCode.XmlDetail, e.Code);
    }

    [Fact]
    public async Task List_DefinedAndRunning_HasBoth()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("list-off"), default);
        await StartedAsync("list-on");

        var names = await _connection.ListAsync(default);

        Assert.Contains("list-off", names, StringComparer.Ordinal);
        Assert.Contains("list-on", names, StringComparer.Ordinal);
        Assert.True(names.SequenceEqual(names.Order(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadCpuUse_RunningDomain_HasNumbers()
    {
        await StartedAsync("use");

        var cpu = await _connection.ReadCpuUseAsync("use", default);

        Assert.Equal((DomainState.Running, 1), (cpu.State, cpu.Vcpus));
        Assert.True(cpu.CpuTime > TimeSpan.Zero);
    }

    [Fact]
    public async Task ReadMemoryUse_WithAndWithoutBalloon_TellsWhatIsKnown()
    {
        await StartedAsync("no-balloon");

        Assert.Equal(new(2_097_152, 1_048_576, 1_048_576), await _connection.ReadMemoryUseAsync("test", default));
        Assert.Null((await _connection.ReadMemoryUseAsync("no-balloon", default)).ActualKiB);
    }

    [Fact]
    public async Task Version_TestDriver_IsRealistic() => Assert.True(await _connection.VersionAsync(default) >= new Version(1, 0, 0));

    [Fact]
    public async Task Capabilities_TestDriver_AreXml() => Assert.Contains("<capabilities>", await _connection.CapabilitiesAsync(default), StringComparison.Ordinal);

    [Fact]
    public async Task Call_CancelledBefore_IsNotMade()
    {
        await _connection.DefineAsync(LibvirtFixture.Xml("cancelled"), default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _connection.StartAsync("cancelled", paused: false, new(canceled: true)));

        Assert.False((await _connection.ReadAsync("cancelled", askGuest: false, default))!.IsActive);
    }

    private async Task StartedAsync(string name)
    {
        await _connection.DefineAsync(LibvirtFixture.Xml(name), default);
        await _connection.StartAsync(name, paused: false, default);
    }
}
