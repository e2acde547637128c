using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class LongCheckTests
{
    [Fact]
    public void Check_ThatDoesNotEnd_IsToldOnce()
    {
        using var rig = new EngineRig();
        var never = new TaskCompletionSource();
        var a = rig.Kind.Spec("a", "1");
        rig.Kind.Script("a").Checking = (_, _) => new(never.Task);
        rig.Submit(Graphs.Of(a, rig.Kind.Spec("b", "1")));

        rig.Advance(50);
        Assert.Empty(rig.Observer.LongChecks);
        rig.Advance(200);

        var (vertex, runningFor) = Assert.Single(rig.Observer.LongChecks);
        Assert.Equal(Graphs.Id(a), vertex);
        Assert.InRange(runningFor.TotalSeconds, 60, 80);
    }

    [Fact]
    public void Check_ThatEndsAndThenHangsAgain_IsToldAgain()
    {
        using var rig = new EngineRig();
        var first = new TaskCompletionSource();
        rig.Kind.Script("a").Checking = (_, _) => new(first.Task);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Advance(100);

        rig.Kind.Script("a").Checking = static (_, _) => new(new TaskCompletionSource().Task);
        first.SetResult();
        rig.Settle();
        rig.Kind.Open["a"].Events!.Changed();
        rig.Settle();
        rig.Advance(100);

        Assert.Equal(2, rig.Observer.LongChecks.Count);
    }
}
