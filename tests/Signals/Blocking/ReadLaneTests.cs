using Mgmt.Testing;

namespace Mgmt.Signals.Tests;

public sealed class ReadLaneTests : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);
    private readonly ManualTimeProvider _time = new();
    private readonly ReadLane _lane;

    public ReadLaneTests() => _lane = new(_time);

    [Fact]
    public void Post_SeveralReads_RunInOrderOnOneThreadOfTheirOwn()
    {
        var threads = new List<Thread>();
        using var done = new CountdownEvent(3);
        for (var i = 0; i < 3; i++)
        {
            _lane.Post(new Read(() =>
            {
                threads.Add(Thread.CurrentThread);
                done.Signal();
            }));
        }

        Assert.True(done.Wait(Wait));
        Assert.False(Assert.Single(threads.Distinct()).IsThreadPoolThread);
    }

    [Fact]
    public void Post_OneDoesNotComeBack_OthersGoOn()
    {
        using var release = new ManualResetEventSlim();
        using var started = new ManualResetEventSlim();
        using var others = new CountdownEvent(2);
        using var back = new ManualResetEventSlim();
        var stuck = new Read(() =>
        {
            started.Set();
            release.Wait(Wait);
            back.Set();
        });
        _lane.Post(stuck);
        Assert.True(started.Wait(Wait));
        _lane.Post(new Read(() => others.Signal()));

        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(stuck.ToldStuck);
        Assert.Equal(2, others.CurrentCount);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(stuck.ToldStuck);
        _lane.Post(new Read(() => others.Signal()));
        Assert.True(others.Wait(Wait));

        release.Set();
        Assert.True(back.Wait(Wait));
        using var after = new ManualResetEventSlim();
        _lane.Post(new Read(after.Set));
        Assert.True(after.Wait(Wait));
    }

    public void Dispose() => _lane.Dispose();

    private sealed class Read(Action run) : IBlockingRead
    {
        public bool ToldStuck { get; private set; }

        public void Run() => run();

        public void Stuck(TimeSpan waited) => ToldStuck = true;
    }
}
