using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests;

public sealed class LimitsTests
{
    [Fact]
    public void MaxChanges_Exceeded_FreezesAndThawsWithTheWindow()
    {
        using var rig = new EngineRig(new() { MaxChanges = new(2, TimeSpan.FromMinutes(1)), ConvergedTimeout = TimeSpan.Zero });
        var specs = Enumerable.Range(0, 5).Select(i => rig.Kind.Spec($"s{i}", "1")).ToArray();

        rig.Submit(Graphs.Of(specs));
        Assert.Equal(2, Applied(rig));
        Assert.Equal([true], rig.Observer.Freezes);
        Assert.Equal(3, rig.Scheduler.Snapshot().Count(static s => s.State == VertexState.Withheld));
        Assert.Null(rig.Scheduler.Convergence);
        rig.Advance(59);
        Assert.Equal(2, Applied(rig));
        rig.Advance(2);
        Assert.Equal(4, Applied(rig));
        rig.Advance(61);

        Assert.Equal(5, Applied(rig));
        Assert.False(rig.Observer.Freezes[^1]);
        Assert.True(rig.Scheduler.Convergence!.IsFine);
        Assert.Equal(5, rig.Journal.Drifts.Count(static d => d is { Action: DriftAction.Applied, Cause: DriftCause.Intentional }));
    }

    [Fact]
    public void MaxChanges_Zero_ChangesNothingEver()
    {
        using var rig = new EngineRig(new() { MaxChanges = new(0, TimeSpan.FromMinutes(1)) });

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, Applied(rig));
    }

    [Fact]
    public void MaxChanges_Withheld_HoldsSuccessorsBack()
    {
        using var rig = new EngineRig(new() { MaxChanges = new(1, TimeSpan.FromMinutes(1)) });
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));

        rig.Submit(Graphs.Of(a, b, c).Chain(a, b, c));

        Assert.Equal(VertexState.Withheld, rig.State(b));
        Assert.Equal(VertexState.Waiting, rig.State(c));
    }

    [Fact]
    public void Pause_All_ChecksGoOnAndResumeApplies()
    {
        using var rig = new EngineRig();
        rig.Limits.Pause();
        var a = rig.Kind.Spec("a", "1");

        rig.Submit(Graphs.Of(a));
        Assert.Equal(VertexState.Withheld, rig.State(a));
        rig.Changed("a");
        Assert.Equal(2, rig.Kind.Count("check a"));
        Assert.Single(rig.Journal.Drifts);
        rig.Limits.Resume();
        rig.Settle();

        Assert.Equal("1", rig.Kind.Is("a"));
        Assert.Equal([DriftAction.WithheldLimit, DriftAction.Applied], rig.Journal.Drifts.Select(static d => d.Action));
    }

    [Fact]
    public void Pause_OneVertex_LeavesOthersFree()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Limits.Pause(Graphs.Id(a));

        rig.Submit(Graphs.Of(a, b));
        Assert.Equal("", rig.Kind.Is("a"));
        Assert.Equal("1", rig.Kind.Is("b"));
        rig.Limits.Resume(Graphs.Id(a));
        rig.Settle();

        Assert.Equal("1", rig.Kind.Is("a"));
    }

    [Fact]
    public void Pause_Observer_ActsAnyway()
    {
        using var rig = new EngineRig(kinds: new FakeKind("fake", KindTraits.Observer));
        rig.Limits.Pause();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal("1", rig.Kind.Is("a"));
    }

    private static int Applied(EngineRig rig) => rig.Kind.Log.Count(static e => e.StartsWith("apply", StringComparison.Ordinal));
}
