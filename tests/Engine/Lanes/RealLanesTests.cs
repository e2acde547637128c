using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Lanes;

public sealed class RealLanesTests
{
    [Fact]
    public async Task Converge_ThousandVertices_AllReachTheirState()
    {
        await using var real = new RealEngine();
        var specs = Enumerable.Range(0, 1000).Select(i => real.Kind.Spec($"s{i}", "1")).ToArray();

        real.Submit(Graphs.Of(specs).Chain(specs[..100]));

        Assert.True((await real.ConvergedAsync()).IsFine);
        Assert.Equal(1000, real.Kind.World.Count);
        Assert.Empty(real.Observer.Faults);
    }

    [Fact]
    public async Task Async_Apply_FreesItsLaneAndComesBackToOne()
    {
        await using var real = new RealEngine(new() { Lanes = 1, MaxLanes = 1 });
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var names = new List<string?>();
        real.Kind.Script("a").Applying = async _ =>
        {
            await release.Task;
            names.Add(Thread.CurrentThread.Name);
        };
        real.Kind.Script("b").Applying = _ =>
        {
            release.SetResult();
            return ValueTask.CompletedTask;
        };

        real.Submit(Graphs.Of(real.Kind.Spec("a", "1"), real.Kind.Spec("b", "1")));

        Assert.True((await real.ConvergedAsync()).IsFine);
        Assert.Equal(["mgmt-lane"], names);
    }

    [Fact]
    public async Task Hang_FiftyChecks_DoNotDelayAnothersRepair()
    {
        using var hang = new ManualResetEventSlim();
        await using var real = new RealEngine();
        var repaired = real.Kind.Spec("r", "1");
        var specs = Enumerable.Range(0, 50).Select(i => real.Kind.Spec($"h{i}", "1")).ToArray();
        real.Submit(Graphs.Of([repaired]));
        await real.ConvergedAsync();
        foreach (var spec in specs)
        {
            real.Kind.Script(spec.Name.ToString()).Checking = (_, _) =>
            {
                hang.Wait(CancellationToken.None);
                return ValueTask.CompletedTask;
            };
        }

        real.Submit(Graphs.Of([repaired, .. specs]));
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        real.Kind.Script("r").Applying = _ =>
        {
            done.SetResult();
            return ValueTask.CompletedTask;
        };
        real.Kind.Make("r", "drifted");
        var started = TimeProvider.System.GetTimestamp();
        real.Kind.Open["r"].Events!.Changed();
        await done.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var took = TimeProvider.System.GetElapsedTime(started);
        hang.Set();

        // The promise is 100 ms; the machine that runs the tests has other work as well.
        Assert.InRange(took.TotalMilliseconds, 0, 1000);
        Assert.True((await real.ConvergedAsync()).IsFine);
    }

    [Fact]
    public async Task Hang_BeyondFiveSeconds_IsWrittenOffAndReportedOnce()
    {
        using var hang = new ManualResetEventSlim();
        await using var real = new RealEngine(new() { Lanes = 1, MaxLanes = 4 });
        real.Kind.Script("h").Checking = (_, _) =>
        {
            hang.Wait(CancellationToken.None);
            return ValueTask.CompletedTask;
        };

        real.Submit(Graphs.Of(real.Kind.Spec("h", "1"), real.Kind.Spec("a", "1")));
        await real.WrittenOff.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("1", real.Kind.Is("a"));
        hang.Set();
        await real.ConvergedAsync();

        Assert.Equal(["check of fake[h]"], real.Observer.WrittenOff);
    }

    [Fact]
    public async Task Stop_HangingCheck_EndsWithinItsBound()
    {
        using var hang = new ManualResetEventSlim();
        await using var real = new RealEngine();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        real.Kind.Script("h").Checking = (_, _) =>
        {
            started.SetResult();
            hang.Wait(CancellationToken.None);
            return ValueTask.CompletedTask;
        };
        real.Submit(Graphs.Of(real.Kind.Spec("h", "1"), real.Kind.Spec("a", "1")));
        await started.Task;

        Assert.False(await real.Engine.StopAsync(StopPatience.Within(TimeSpan.FromMilliseconds(200))).WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(1, real.Kind.Count("close a"));
        hang.Set();
    }

    [Fact]
    public async Task Stop_Twice_IsOneStop()
    {
        var real = new RealEngine();
        real.Submit(Graphs.Of(real.Kind.Spec("a", "1")));
        await real.ConvergedAsync();

        Assert.True(await real.Engine.StopAsync(StopPatience.Within(TimeSpan.FromSeconds(5))));
        Assert.True(await real.Engine.StopAsync(StopPatience.Within(TimeSpan.FromSeconds(5))));
        Assert.Empty(real.Engine.Snapshot());
        Assert.Equal(1, real.Kind.Count("close a"));
    }

    [Fact]
    public async Task Submit_Cycle_ThrowsToTheCaller()
    {
        await using var real = new RealEngine();
        var (a, b) = (real.Kind.Spec("a", "1"), real.Kind.Spec("b", "1"));

        Assert.Throws<GraphRefusedException>(() => real.Submit(Graphs.Of(a, b).Edge(a, b).Edge(b, a)));
        Assert.Empty(real.Engine.Snapshot());
    }
}
