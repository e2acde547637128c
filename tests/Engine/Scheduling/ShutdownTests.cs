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

    private static Func<bool?> Stop(EngineRig rig)
    {
        bool? clean = null;
        rig.Scheduler.Stop(TimeSpan.FromSeconds(1), c => clean = c);
        rig.Settle();
        return () => clean;
    }
}
