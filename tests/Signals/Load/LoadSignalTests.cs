using Mgmt.Model;

namespace Mgmt.Signals.Tests;

public sealed class LoadSignalTests : IDisposable
{
    private const string Path = "/proc/loadavg";
    private readonly TestMachine _machine = new();

    public LoadSignalTests() => _machine.Proc.Texts[Path] = "0.20 1.18 2.15 1/80 11206\n";

    [Fact]
    public void Subscribe_AtOnce_GivesTheFirstReading()
    {
        using var load = new Recorder<Load>(_machine.Sources.Load());

        Assert.Equal([new Load(0.20, 1.18, 2.15)], load.Values);
        Assert.Equal(_machine.Clock.Now, load.Last.At);
    }

    [Fact]
    public void Load_TimePasses_IsReadOnWholePeriodsWithoutDrift()
    {
        _machine.Advance(1_300);
        using var load = new Recorder<Load>(_machine.Sources.Load());

        for (var i = 0; i < 100; i++)
        {
            _machine.Advance(177);
        }

        Assert.Equal([1_300L, 5_000, 10_000, 15_000], load.Readings.Select(r => r.At.UnixMilliseconds % 60_000));
    }

    [Fact]
    public void Load_FileUnreadable_IsMissingWithReasonAndHeals()
    {
        using var load = new Recorder<Load>(_machine.Sources.Load(1_000));
        _machine.Proc.Texts.Remove(Path);
        _machine.Advance(1_000);
        var missing = load.Last;
        _machine.Proc.Texts[Path] = "3 4 5 1/80 1";
        _machine.Advance(1_000);

        Assert.Equal("/proc/loadavg cannot be read", missing.Reason);
        Assert.Equal(new Load(3, 4, 5), load.Last.Value);
        Assert.False(load.Ended);
    }

    [Fact]
    public void Load_KeepsFailing_IsTriedLessAndLessOften()
    {
        using var load = new Recorder<Load>(_machine.Sources.Load(1_000));
        _machine.Proc.Texts.Remove(Path);
        _machine.Advance(300_000);

        Assert.InRange(load.Readings.Count, 8, 14);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("0.2 x 1", "x")]
    [InlineData("garbage\u0000", "garbage\u0000")]
    public void Load_FileNotUnderstood_IsMissingWithReason(string text, string word)
    {
        _machine.Proc.Texts[Path] = text;
        using var load = new Recorder<Load>(_machine.Sources.Load());

        Assert.Equal($"/proc/loadavg says `{word}` where a number is expected", load.Last.Reason);
    }

    [Fact]
    public void Load_RealMachine_IsANumber()
    {
        using var watcher = new FakePathWatcher();
        using var sources = new SignalSources(new PolicyClock(TimeProvider.System), watcher);
        using var load = new Recorder<Load>(sources.Load());

        Assert.True(load.Last.Value.Fifteen >= 0);
    }

    public void Dispose() => _machine.Dispose();
}
