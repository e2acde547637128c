using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests;

public sealed class NoopTests
{
    [Fact]
    public void Noop_Global_ChecksAllInOrderAndAppliesNothing()
    {
        using var rig = new EngineRig(new() { Noop = true, ConvergedTimeout = TimeSpan.Zero });
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1", new() { Noop = false }));

        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        Assert.Equal(VertexState.Differing, rig.State(a));
        Assert.Equal(VertexState.Differing, rig.State(b));
        Assert.DoesNotContain(rig.Kind.Log, static e => e.StartsWith("apply", StringComparison.Ordinal));
        Assert.True(rig.Scheduler.Convergence!.IsFine);
        Assert.Equal(2, rig.Scheduler.Convergence.Differing);
    }

    [Fact]
    public void Noop_Meta_WithholdsThatOneAlone()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1", new() { Noop = true }), rig.Kind.Spec("b", "1"));

        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        Assert.Equal("", rig.Kind.Is("a"));
        Assert.Equal("1", rig.Kind.Is("b"));
    }

    [Fact]
    public void Noop_Observer_ActsAnyway()
    {
        using var rig = new EngineRig(new() { Noop = true }, kinds: new FakeKind("fake", KindTraits.Observer));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal("1", rig.Kind.Is("a"));
    }

    [Fact]
    public void Noop_PersistingDifference_IsJournaledOnceAndWhenItChangesOrClears()
    {
        using var rig = new EngineRig(new() { Noop = true });
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Advance(TimeSpan.FromHours(1));
        Assert.Single(rig.Journal.Drifts);
        Assert.True(rig.Kind.Count("check a") >= 5);

        rig.Kind.Make("a", "other");
        rig.Changed("a");
        Assert.Equal(2, rig.Journal.Drifts.Count);
        rig.Kind.Make("a", "1");
        rig.Changed("a");
        rig.Changed("a");

        Assert.Equal([DriftAction.WithheldNoop, DriftAction.WithheldNoop, DriftAction.Cleared], rig.Journal.Drifts.Select(static d => d.Action));
        Assert.Equal([DriftCause.Intentional, DriftCause.Corrective], rig.Journal.Drifts.Take(2).Select(static d => d.Cause));
        Assert.Equal(rig.Journal.Drifts, rig.Observer.Drifts);
    }

    [Fact]
    public void Noop_ReceiverOfSilentSender_WaitsWithoutHoldingConvergenceUp()
    {
        using var rig = new EngineRig(new() { Noop = true, ConvergedTimeout = TimeSpan.Zero });
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Sends = "x";

        rig.Submit(Graphs.Of(a, b).Send(a, b));

        Assert.Equal(VertexState.Waiting, rig.State(b));
        Assert.True(rig.Scheduler.Convergence!.IsFine);
    }

    [Fact]
    public void Noop_OwedRefresh_IsADifference()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "", new() { Noop = true }));

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));

        Assert.Equal(VertexState.Differing, rig.State(b));
        Assert.Contains((Graphs.Id(a), Graphs.Id(b)), rig.Journal.Owed);
    }

    [Fact]
    public void Noop_Difference_NotifiesNobodyAndSucceedsAtNothing()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1", new() { Noop = true }), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        rig.Changed("a");

        Assert.Equal(1, rig.Kind.Count("check b"));
        Assert.Empty(rig.Journal.Begun);
        Assert.Equal(2, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Noop_LiftedWithRefreshOwed_Refreshes()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        var graph = Graphs.Of(a, rig.Kind.Spec("b", "", new() { Noop = true })).Edge(a, rig.Kind.Spec("b"), notify: true);
        rig.Submit(graph);
        Assert.Equal(0, rig.Kind.Count("apply b"));

        rig.Submit(graph.With(rig.Kind.Spec("b")));

        Assert.Equal(1, rig.Kind.Count("apply b"));
        Assert.True(rig.Kind.Script("b").Checks[^1].Refresh);
        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Noop_LiftedByPolicy_Applies()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Noop = true })));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal("1", rig.Kind.Is("a"));
    }
}
