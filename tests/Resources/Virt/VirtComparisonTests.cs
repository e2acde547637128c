using Mgmt.Platform.Libvirt;
using Mgmt.Resources.Virt;

namespace Mgmt.Resources.Tests.Virt;

public sealed class VirtComparisonTests
{
    private static readonly VirtWanted Wanted = new() { Name = "vm", State = WantedState.Running, Cpus = 2, MaxCpus = 4, MemoryKiB = 1_000_000, Autostart = true };

    private static readonly DomainSnapshot Actual = new()
    {
        Name = "vm",
        State = DomainState.Running,
        IsActive = true,
        IsPersistent = true,
        Autostart = true,
        Vcpus = 2,
        MaxVcpus = 4,
        ConfigVcpus = 2,
        ConfigMaxVcpus = 4,
        MemoryKiB = 1_000_000,
        MaxMemoryKiB = 2_000_000,
        ConfigMemoryKiB = 1_000_000,
        ConfigMaxMemoryKiB = 2_000_000,
    };

    private static readonly DomainSnapshot Off = Actual with { State = DomainState.Shutoff, IsActive = false };

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "live cpus", "cpus: 3 → 2" },
        { "defined cpus", "cpus (definition): 3 → 2" },
        { "guest cpus", "cpus (in the guest): 1 → 2" },
        { "live memory", "memory: 900000 → 1000000" },
        { "defined memory", "memory (definition): 900000 → 1000000" },
        { "autostart", "startup: disabled → enabled" },
        { "paused", "state: paused → running" },
        { "off", "state: shutoff → running" },
        { "shutting down", "state: shutting down → running" },
        { "crashed", "state: crashed → running" },
        { "transient", "transient: true → false, startup: disabled → enabled" },
        { "live limit", "maxcpus: 8 → 4 (by a restart)" },
        { "defined limit", "maxcpus (definition): 8 → 4" },
        { "missing", "domain: missing → defined" },
    };

    [Fact]
    public void Compare_AsWanted_IsNull()
    {
        Assert.Null(Compare(Wanted, Actual));
        Assert.Null(Compare(Wanted, Actual with { State = DomainState.Blocked }));
        Assert.Null(Compare(Wanted with { State = WantedState.Shutoff }, Off));
        Assert.Null(Compare(Wanted with { State = WantedState.Any }, Off));
        Assert.Null(Compare(Wanted with { State = WantedState.Shutoff, IsTransient = true }, null));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compare_OneThingOff_NamesIt(string what, string expected)
    {
        var actual = what switch
        {
            "live cpus" => Actual with { Vcpus = 3 },
            "defined cpus" => Actual with { ConfigVcpus = 3 },
            "guest cpus" => Actual with { GuestVcpus = 1 },
            "live memory" => Actual with { MemoryKiB = 900_000 },
            "defined memory" => Actual with { ConfigMemoryKiB = 900_000 },
            "autostart" => Actual with { Autostart = false },
            "paused" => Actual with { State = DomainState.Paused },
            "off" => Off,
            "shutting down" => Actual with { State = DomainState.ShuttingDown },
            "crashed" => Off with { State = DomainState.Crashed },
            "transient" => Actual with { IsPersistent = false, Autostart = false, ConfigVcpus = null, ConfigMaxVcpus = null, ConfigMemoryKiB = null, ConfigMaxMemoryKiB = null },
            "live limit" => Actual with { MaxVcpus = 8 },
            "defined limit" => Actual with { ConfigMaxVcpus = 8 },
            _ => null,
        };

        Assert.Equal(expected, Compare(Wanted, actual)?.ToString());
    }

    [Fact]
    public void Compare_PropertiesUnset_LeavesThemAlone()
    {
        var silent = new VirtWanted { Name = "vm", State = WantedState.Any };

        Assert.Null(Compare(silent, Actual));
        Assert.Null(Compare(silent, Off));
    }

    [Fact]
    public void Compare_IgnoringDivergence_ReportsTheDefinitionAlone()
    {
        var ignoring = Wanted with { OnDiverge = RestartRule.Ignore };

        Assert.Null(Compare(ignoring, Actual with { MaxVcpus = 8 }));
        Assert.Equal("maxcpus (definition): 8 → 4", Compare(ignoring, Actual with { MaxVcpus = 8, ConfigMaxVcpus = 8 })?.ToString());
    }

    [Fact]
    public void Compare_MoreCpusThanItCanHave_GoesAsFarAsItCan()
    {
        var difference = Compare(Wanted with { Cpus = 6, MaxCpus = 8 }, Actual);

        Assert.Equal("maxcpus: 4 → 8 (by a restart), cpus: 2 → 4, cpus (definition): 2 → 6", difference?.ToString());
    }

    [Fact]
    public void Compare_LimitUnset_RaisesItOnlyWhenNeeded()
    {
        var unset = Wanted with { MaxCpus = null };

        Assert.Null(Compare(unset, Actual with { MaxVcpus = 8, ConfigMaxVcpus = 8 }));
        Assert.Contains("maxcpus: 4 → 32", Compare(unset with { Cpus = 6 }, Actual)?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_PendingCount_SaysPending()
    {
        var difference = VirtComparison.Compare(Wanted, Actual with { Vcpus = 3 }, new(2, null, null), refresh: false);

        Assert.True(difference!.IsPending);
        Assert.Equal("cpus: 3 → 2 (pending)", difference.ToString());
        Assert.False(VirtComparison.Compare(Wanted, Actual with { Vcpus = 3 }, new(1, null, null), refresh: false)!.IsPending);
    }

    [Fact]
    public void Compare_Notified_RestartsOnlyWhenAskedTo()
    {
        Assert.Null(VirtComparison.Compare(Wanted, Actual, VirtPending.Nothing, refresh: true));
        Assert.Equal("restart: due → done", VirtComparison.Compare(Wanted with { RestartOnRefresh = true }, Actual, VirtPending.Nothing, refresh: true)?.ToString());
    }

    [Fact]
    public void Compare_RoundedSizes_AreEqual()
    {
        Assert.Null(Compare(Wanted, Actual with { MemoryKiB = 1_000_003 }));
        Assert.Null(Compare(Wanted with { MaxMemoryKiB = 1_999_500 }, Actual));
        Assert.NotNull(Compare(Wanted with { MaxMemoryKiB = 2_000_001 }, Actual));
    }

    private static VirtDifference? Compare(VirtWanted wanted, DomainSnapshot? actual) => VirtComparison.Compare(wanted, actual, VirtPending.Nothing, refresh: false);
}
