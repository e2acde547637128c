using Mgmt.Engine.Lanes;
using Mgmt.Testing;

namespace Mgmt.Engine.Tests.Lanes;

public sealed class LanePoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Supervise_AllLanesStuck_StartsMoreForWhatWaits()
    {
        var time = new ManualTimeProvider();
        using var release = new ManualResetEventSlim();
        using var running = new CountdownEvent(5);
        using var pool = Pool(time, size: 2, bound: 10);
        for (var i = 0; i < 5; i++)
        {
            pool.Start(new Blocking(running, release));
        }

        Wait(() => running.CurrentCount == 3);
        Assert.Equal((2, 3), (pool.Threads, pool.Backlog));
        time.Advance(TimeSpan.FromMilliseconds(25));
        Assert.NotNull(pool.Supervise());

        Assert.True(running.Wait(Patience));
        Assert.Equal((5, 0), (pool.Threads, pool.Backlog));
        release.Set();
        Wait(() => pool.Threads == 2);
    }

    [Fact]
    public void Supervise_BoundReached_StartsNoMore()
    {
        var time = new ManualTimeProvider();
        using var release = new ManualResetEventSlim();
        using var running = new CountdownEvent(5);
        using var pool = Pool(time, size: 1, bound: 3);
        for (var i = 0; i < 5; i++)
        {
            pool.Start(new Blocking(running, release));
        }

        for (var i = 1; i <= 3; i++)
        {
            var left = 5 - i;
            Wait(() => running.CurrentCount <= left);
            time.Advance(TimeSpan.FromMilliseconds(25));
            pool.Supervise();
        }

        Assert.Equal(3, pool.Threads);
        release.Set();
        Assert.True(running.Wait(Patience));
    }

    [Fact]
    public void Supervise_LanesProgress_StartsNoMore()
    {
        var time = new ManualTimeProvider();
        using var release = new ManualResetEventSlim();
        using var running = new CountdownEvent(3);
        using var pool = Pool(time, size: 2, bound: 10);
        for (var i = 0; i < 3; i++)
        {
            pool.Start(new Blocking(running, release));
        }

        Wait(() => running.CurrentCount == 1);
        time.Advance(TimeSpan.FromMilliseconds(5));
        pool.Supervise();

        Assert.Equal((2, 1), (pool.Threads, pool.Backlog));
        release.Set();
        Assert.True(running.Wait(Patience));
    }

    [Fact]
    public void Supervise_StuckTooLong_IsWrittenOffOnceAndReplaced()
    {
        var time = new ManualTimeProvider();
        var reports = new List<string>();
        using var release = new ManualResetEventSlim();
        using var running = new CountdownEvent(2);
        using var pool = new LanePool(time, 1, 4, static () => { }, (work, _) => reports.Add(work));
        pool.Start(new Blocking(running, release));
        Wait(() => running.CurrentCount == 1);

        time.Advance(TimeSpan.FromSeconds(5));
        pool.Supervise();
        pool.Supervise();
        pool.Start(new Blocking(running, release));

        Assert.True(running.Wait(Patience));
        Assert.Equal(["blocking"], reports);
        Assert.Equal(1, pool.WrittenOff);
        release.Set();
        Wait(() => pool.Threads == 1);
    }

    [Fact]
    public void Supervise_Idle_NeedsNoOtherLook()
    {
        using var pool = Pool(new ManualTimeProvider(), 2, 4);

        Assert.Null(pool.Supervise());
    }

    private static LanePool Pool(TimeProvider time, int size, int bound) => new(time, size, bound, static () => { }, static (_, _) => { });

    private static void Wait(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Patience));

    private sealed class Blocking(CountdownEvent running, ManualResetEventSlim release) : LaneWork
    {
        public override string Description => "blocking";

        public override void Run()
        {
            running.Signal();
            release.Wait();
        }
    }
}
