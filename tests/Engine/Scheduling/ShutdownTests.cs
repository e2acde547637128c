using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class ShutdownTests
{
    [Fact]
    public void Stop_Idle_ClosesEverything()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")));
        var clean = Stop(rig);

        Assert.True(clean());
        Assert.Equal(2, rig.Kind.Log.Count(static e => e.StartsWith("close", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stop_RunningApply_IsCancelledThenClosed()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = rig.Takes(600);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        var clean = Stop(rig);

        Assert.True(clean());
        Assert.Equal(1, rig.Kind.Count("close a"));
    }

    [Fact]
    public void Stop_ApplyHeedsOnlyItsInterrupt_IsInterruptedAtHalfTime()
    {
        using var rig = new EngineRig();
        var interrupted = new TaskCompletionSource();
        rig.Kind.Script("a").Applying = async _ => await interrupted.Task;
        rig.Kind.Script("a").Interrupted = () => interrupted.SetException(new InvalidOperationException("interrupted"));
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        var clean = Stop(rig);
        rig.Advance(0.4);
        Assert.Null(clean());
        rig.Advance(0.2);

        Assert.True(clean());
        Assert.Equal(1, rig.Kind.Count("close a"));
    }

    [Fact]
    public void Stop_ApplyHeedsNothing_IsLeftBehind()
    {
        using var rig = new EngineRig();
        var never = new TaskCompletionSource();
        rig.Kind.Script("a").Applying = async _ => await never.Task;
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")));

        var clean = Stop(rig);
        rig.Advance(1.1);

        Assert.False(clean());
        Assert.Equal(1, rig.Kind.Count("close b"));
    }

    [Fact]
    public void Stop_CloseThrows_IsReportedAndOver()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Closing = static () => throw new IOException("bus is gone");
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.True(Stop(rig)());
    }

    [Fact]
    public void Stop_ByHand_LetsWhatRunsEndAndStartsNothingNew()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = rig.Takes(600);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")).Edge(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")));

        var clean = Stop(rig, StopPatience.ByHand);
        rig.Advance(599);
        Assert.Null(clean());
        rig.Advance(2);

        Assert.True(clean());
        Assert.Equal(("1", ""), (rig.Kind.Is("a"), rig.Kind.Is("b")));
        Assert.Equal([(StopStage.Finish, "fake[a]")], rig.Observer.Stops);
    }

    [Fact]
    public void Stop_ByHandDuringACheck_CancelsItAndAppliesNothing()
    {
        using var rig = new EngineRig();
        var takes = rig.Takes(600);
        rig.Kind.Script("a").Checking = (_, cancellation) => takes(cancellation);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        var clean = Stop(rig, StopPatience.ByHand);

        Assert.True(clean());
        Assert.Equal("", rig.Kind.Is("a"));
        Assert.Empty(rig.Observer.Stops);
    }

    [Fact]
    public void Stop_ByHandBesideACheckThatHeedsNothing_IsOverWithinASecondOfTheLastChange()
    {
        using var rig = new EngineRig();
        var never = new TaskCompletionSource();
        rig.Kind.Script("a").Checking = async (_, _) => await never.Task;
        rig.Kind.Script("b").Applying = rig.Takes(60);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1")));

        var clean = Stop(rig, StopPatience.ByHand);
        rig.Advance(59);
        Assert.Null(clean());
        rig.Advance(2);

        Assert.False(clean());
        Assert.Equal("1", rig.Kind.Is("b"));
        Assert.Equal([(StopStage.Finish, "fake[b]")], rig.Observer.Stops);
    }

    [Fact]
    public void Stop_AskedAgain_CancelsThenInterruptsThenLeavesBehind()
    {
        using var rig = new EngineRig();
        var never = new TaskCompletionSource();
        var interrupts = 0;
        rig.Kind.Script("a").Applying = async _ => await never.Task;
        rig.Kind.Script("a").Interrupted = () => interrupts++;
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        var clean = Stop(rig, StopPatience.ByHand);
        Again();
        rig.Advance(3600);
        Assert.Equal((null, 0), (clean(), interrupts));
        Again();
        Assert.Equal((null, 1), (clean(), interrupts));
        Again();

        Assert.False(clean());
        Assert.Equal([StopStage.Finish, StopStage.Cancel, StopStage.Interrupt, StopStage.Abandon], rig.Observer.Stops.Select(static s => s.Stage));

        void Again()
        {
            rig.Scheduler.Hasten();
            rig.Settle();
        }
    }

    [Fact]
    public void Stop_BySignal_EscalatesEveryFifteenSeconds()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = rig.Takes(600);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        var clean = Stop(rig, StopPatience.BySignal);
        rig.Advance(14.9);
        Assert.Null(clean());
        rig.Advance(0.2);

        Assert.True(clean());
        Assert.Equal("", rig.Kind.Is("a"));
    }

    [Fact]
    public void Hasten_WithoutAStop_DoesNothing()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Scheduler.Hasten();
        rig.Settle();

        Assert.Equal(0, rig.Kind.Count("close a"));
    }

    private static Func<bool?> Stop(EngineRig rig, StopPatience? patience = null)
    {
        bool? clean = null;
        rig.Scheduler.Stop(patience ?? StopPatience.Within(TimeSpan.FromSeconds(1)), c => clean = c);
        rig.Settle();
        return () => clean;
    }
}
