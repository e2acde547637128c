namespace Mgmt.Signals.Tests;

public sealed class SharedSourcesTests : IDisposable
{
    private readonly TestMachine _machine = new();

    public SharedSourcesTests() => _machine.Proc.Texts["/proc/loadavg"] = "1 1 1 1/1 1";

    [Fact]
    public void Subscribe_Twice_RunsOneSource()
    {
        using var first = new Recorder<Load>(_machine.Sources.Load());
        using var second = new Recorder<Load>(_machine.Sources.Load(5_000));
        _machine.Advance(5_000);

        Assert.Equal(1, _machine.Sources.Running);
        Assert.Equal(1, _machine.Proc.Opened);
        Assert.Equal(2, _machine.Proc.Reads);
        Assert.Equal(2, first.Readings.Count);
        Assert.Equal(2, second.Readings.Count);
    }

    [Fact]
    public void Subscribe_OtherPeriod_RunsAnother()
    {
        using var first = new Recorder<Load>(_machine.Sources.Load());
        using var second = new Recorder<Load>(_machine.Sources.Load(100));

        Assert.Equal(2, _machine.Sources.Running);
    }

    [Fact]
    public void Subscribe_Later_GetsTheLatestReadingAtOnce()
    {
        using var first = new Recorder<Load>(_machine.Sources.Load());
        _machine.Advance(1_000);
        _machine.Proc.Texts["/proc/loadavg"] = "2 2 2 1/1 1";
        using var second = new Recorder<Load>(_machine.Sources.Load());

        Assert.Equal(new Load(1, 1, 1), Assert.Single(second.Values));
    }

    [Fact]
    public void Dispose_Last_StopsTheSourceAndForgetsItsReading()
    {
        var first = new Recorder<Load>(_machine.Sources.Load());
        var second = new Recorder<Load>(_machine.Sources.Load());
        first.Dispose();
        var runningForOne = _machine.Sources.Running;
        second.Dispose();
        second.Dispose();
        _machine.Advance(60_000);
        _machine.Proc.Texts["/proc/loadavg"] = "2 2 2 1/1 1";
        using var third = new Recorder<Load>(_machine.Sources.Load());

        Assert.Equal(1, runningForOne);
        Assert.Equal(1, _machine.Proc.StillOpen);
        Assert.Equal(2, _machine.Proc.Reads);
        Assert.Equal(new Load(2, 2, 2), Assert.Single(third.Values));
    }

    [Fact]
    public void Subscribe_UsageAndStealOfOnePeriod_ShareTheCounters()
    {
        _machine.Proc.Texts["/proc/stat"] = "cpu 1 1 1 1 1 1 1 1 0 0\n";
        using var usage = new Recorder<double>(_machine.Sources.CpuUsage(1_000));
        using var steal = new Recorder<double>(_machine.Sources.CpuSteal(1_000));

        Assert.Equal(1, _machine.Sources.Running);
        Assert.Equal(1, _machine.Proc.Reads);
    }

    public void Dispose() => _machine.Dispose();
}
