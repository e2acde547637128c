using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Signals.Tests;

public sealed class PolicySchedulerTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly PolicyScheduler _scheduler;

    public PolicySchedulerTests() => _scheduler = new(new PolicyClock(_time));

    [Fact]
    public void Interval_TimePasses_TicksOnWholePeriods()
    {
        var ticks = new List<DateTimeOffset>();
        using var interval = Observable.Interval(TimeSpan.FromSeconds(2), _scheduler).Subscribe(_ => ticks.Add(_scheduler.Now));
        for (var i = 0; i < 20; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(333));
        }

        Assert.Equal([2, 4, 6], ticks.Select(t => t.Second));
    }

    [Fact]
    public void Throttle_VirtualTime_LetsTheLastOneThrough()
    {
        using var source = new Subject<int>();
        var seen = new List<int>();
        using var throttled = source.Throttle(TimeSpan.FromMilliseconds(100), _scheduler).Subscribe(seen.Add);
        source.OnNext(1);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        source.OnNext(2);
        _time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal([2], seen);
    }

    [Fact]
    public void Schedule_Disposed_DoesNotRun()
    {
        var ran = false;
        _scheduler.Schedule(TimeSpan.FromSeconds(1), () => ran = true).Dispose();
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.False(ran);
    }

    [Fact]
    public void Schedule_WallClockIsSet_ElapsedTimeCounts()
    {
        var ran = false;
        using var work = _scheduler.Schedule(_scheduler.Now + TimeSpan.FromSeconds(1), () => ran = true);
        _time.WallClockShift = TimeSpan.FromDays(-1);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(ran);
    }

    [Fact]
    public void Schedule_LongerThanATimerCanBe_RunsWhenDue()
    {
        var ran = false;
        using var work = _scheduler.Schedule(TimeSpan.FromDays(100), () => ran = true);
        _time.Advance(TimeSpan.FromDays(99));
        var early = ran;
        _time.Advance(TimeSpan.FromDays(1));

        Assert.False(early);
        Assert.True(ran);
    }
}
