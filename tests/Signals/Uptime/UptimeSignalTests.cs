namespace Mgmt.Signals.Tests;

public sealed class UptimeSignalTests
{
    [Fact]
    public void Uptime_TimePasses_IsWholeSecondsEverySecond()
    {
        using var machine = new TestMachine();
        machine.Proc.Texts["/proc/uptime"] = "350735.97 234388.90\n";
        using var uptime = new Recorder<long>(machine.Sources.Uptime());
        machine.Proc.Texts["/proc/uptime"] = "350736.97 234388.90\n";
        machine.Advance(1_000);

        Assert.Equal([350_735L, 350_736], uptime.Values);
    }

    [Fact]
    public void Uptime_RealMachine_IsPositive()
    {
        using var text = new UptimeSampler(new ProcFiles());

        Assert.True(text.TrySample(default, out var uptime));
        Assert.True(uptime > 0);
    }
}
