using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Signals.Tests;

public sealed class CpuSignalTests : IDisposable
{
    private const string Path = "/proc/stat";
    private readonly TestMachine _machine = new();

    public CpuSignalTests() => Say("cpu  100 0 100 800 0 0 0 0 0 0", "cpu0 50 0 50 400 0 0 0 0 0 0", "cpu1 50 0 50 400 0 0 0 0 0 0");

    [Fact]
    public void CpuUsage_FirstReading_ComesAfterATenthOfASecond()
    {
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(60_000));
        Say("cpu  103 1 101 805 0 0 0 0 0 0");
        _machine.Advance(99);
        var early = usage.Readings.Count;
        _machine.Advance(1);

        Assert.Equal(0, early);
        Assert.Equal([0.5], usage.Values);
    }

    [Fact]
    public void CpuUsage_EachPeriod_IsTheShareOfThatPeriod()
    {
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));
        Say("cpu  100 0 100 810 0 0 0 0 0 0");
        _machine.Advance(100);
        Say("cpu  109 0 100 810 1 0 0 0 0 0");
        _machine.Advance(900);

        Assert.Equal([0, 0.9], usage.Values);
    }

    [Fact]
    public void CpuUsage_WholePeriodComesAtOnce_IsNotMeasuredOverAMoment()
    {
        _machine.Advance(880);
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));
        Say("cpu  110 0 100 810 0 0 0 0 0 0");
        _machine.Advance(100);
        Say("cpu  111 0 100 810 0 0 0 0 0 0");
        _machine.Advance(20);
        var readings = usage.Readings.Count;
        Say("cpu  120 0 100 820 0 0 0 0 0 0");
        _machine.Advance(1_000);

        Assert.Equal(1, readings);
        Assert.Equal([0.5, 0.5], usage.Values);
    }

    [Fact]
    public void CpuUsage_TenthOfASecond_GivesAReadingEach()
    {
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(100));
        for (var i = 1; i <= 10; i++)
        {
            Say($"cpu  {100 + i} 0 100 {800 + i} 0 0 0 0 0 0");
            _machine.Advance(100);
        }

        Assert.Equal(Enumerable.Repeat(0.5, 10), usage.Values);
    }

    [Fact]
    public void CpuUsage_CountersGoBackOrStandStill_IsNeverOutsideTheRange()
    {
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));
        Say("cpu  110 0 100 700 0 0 0 0 0 0");
        _machine.Advance(100);
        _machine.Advance(900);
        Say("cpu  0 0 0 0 0 0 0 0 0 0");
        _machine.Advance(1_000);

        Assert.Equal([1.0], usage.Values);
    }

    [Fact]
    public void CpuSteal_HypervisorTakesTime_IsItsShareAndPartOfTheUsage()
    {
        using var steal = new Recorder<double>(_machine.Sources.CpuSteal(1_000));
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));
        Say("cpu  102 0 100 807 0 0 0 1 0 0");
        _machine.Advance(100);

        Assert.Equal(0.1, steal.Last.Value, 1e-9);
        Assert.Equal(0.3, usage.Last.Value, 1e-9);
    }

    [Fact]
    public void CpuPerCore_CoresComeAndGo_OnlyThoseKnownTwiceAreListed()
    {
        using var cores = new Recorder<ImmutableArray<double>>(_machine.Sources.CpuPerCore(1_000));
        Say("cpu  0 0 0 0 0 0 0 0 0 0", "cpu0 55 0 50 405 0 0 0 0 0 0", "cpu1 50 0 50 410 0 0 0 0 0 0", "cpu2 9 0 9 9 0 0 0 0 0 0");
        _machine.Advance(100);
        Say("cpu  0 0 0 0 0 0 0 0 0 0", "cpu0 65 0 50 405 0 0 0 0 0 0", "cpu2 9 0 9 19 0 0 0 0 0 0", "intr 1");
        _machine.Advance(900);

        Assert.Equal([0.5, 0], cores.Readings[0].Value.AsEnumerable());
        Assert.Equal([1.0, 0], cores.Readings[1].Value.AsEnumerable());
    }

    [Fact]
    public void CpuUsage_FileNotUnderstood_IsMissingWithReason()
    {
        Say("nonsense");
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));

        Assert.Equal("/proc/stat does not begin with the line `cpu`", usage.Last.Reason);
    }

    [Fact]
    public void CpuUsage_RealMachine_IsAShareSoon()
    {
        using var watcher = new FakePathWatcher();
        using var sources = new SignalSources(new PolicyClock(TimeProvider.System), watcher);
        using var usage = new Recorder<double>(sources.CpuUsage(60_000));
        using var cores = new Recorder<ImmutableArray<double>>(sources.CpuPerCore(60_000));

        Assert.InRange(usage.WaitFor(r => r.HasValue).Value, 0, 1);
        Assert.NotEmpty(cores.WaitFor(r => r.HasValue).Value);
    }

    public void Dispose() => _machine.Dispose();

    private void Say(params string[] lines) => _machine.Proc.Texts[Path] = string.Join('\n', lines) + "\n";
}
