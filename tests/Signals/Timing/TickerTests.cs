using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Signals.Tests;

public sealed class TickerTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly Ticker _ticker;

    public TickerTests() => _ticker = new(new PolicyClock(_time));

    [Fact]
    public void Every_SeveralPeriods_ShareOneTimer()
    {
        using var a = _ticker.Every(TimeSpan.FromSeconds(5), _ => { });
        using var b = _ticker.Every(TimeSpan.FromSeconds(1), _ => { });
        using var c = _ticker.Every(TimeSpan.FromMilliseconds(100), _ => { });

        Assert.Equal(1, _time.ArmedTimers);
    }

    [Fact]
    public void Every_CommonMultiple_TicksAtOneInstant()
    {
        var ticks = new List<Instant>();
        using var a = _ticker.Every(TimeSpan.FromSeconds(2), ticks.Add);
        using var b = _ticker.Every(TimeSpan.FromSeconds(3), ticks.Add);
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([2, 3, 4, 6, 6], ticks.Select(t => t.UnixSeconds % 60));
    }

    [Fact]
    public void Every_LongDelay_MissedPeriodsAreSkipped()
    {
        var ticks = 0;
        using var tick = _ticker.Every(TimeSpan.FromSeconds(1), _ =>
        {
            ticks++;
            if (ticks == 1)
            {
                // The tick itself takes five and a half seconds.
                _time.Advance(TimeSpan.FromSeconds(5.5));
            }
        });
        _time.Advance(TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.InRange(ticks, 2, 3);
    }

    [Fact]
    public void Dispose_FromWithinATick_NoFurtherOne()
    {
        var ticks = 0;
        IDisposable? tick = null;
        tick = _ticker.Every(TimeSpan.FromSeconds(1), _ =>
        {
            ticks++;
            tick!.Dispose();
        });
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, ticks);
    }

    [Fact]
    public void Once_Due_TicksOnce()
    {
        var ticks = new List<Instant>();
        using var once = _ticker.Once(TimeSpan.FromMilliseconds(150), ticks.Add);
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(150, Assert.Single(ticks).UnixMilliseconds % 1_000);
    }

    public void Dispose() => _ticker.Dispose();
}
