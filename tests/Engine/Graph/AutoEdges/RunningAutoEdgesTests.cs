using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph.AutoEdges;

public sealed class RunningAutoEdgesTests
{
    private readonly FakeKind _kind = new() { Related = true };

    [Fact]
    public void Submit_AutomaticEdge_Orders()
    {
        using var rig = new EngineRig(null, null, _kind);

        rig.Submit(Graphs.Of(Spec("a", "after:x"), Spec("b", "is:x")));

        Assert.True(_kind.Log.IndexOf("apply b") < _kind.Log.IndexOf("apply a"));
        Assert.InRange(_kind.Log.IndexOf("apply b"), 0, int.MaxValue);
    }

    [Fact]
    public void Submit_WithoutAutomaticEdges_DoesNotOrder()
    {
        using var rig = new EngineRig(new() { AutoEdges = false }, null, _kind);

        rig.Submit(Graphs.Of(Spec("a", "after:x"), Spec("b", "is:x")));
        rig.Kind.Script("b").Applying = static _ => throw new InvalidOperationException("no");
        rig.Submit(Graphs.Of(Spec("a", "after:x", 1), Spec("b", "is:x", 1)));

        Assert.Equal(VertexState.Ok, rig.State(Spec("a", "")));
    }

    [Fact]
    public void Submit_WhatIsFoundFails_BlocksAndFrees()
    {
        using var rig = new EngineRig(null, null, _kind);
        _kind.Script("b").Applying = static _ => throw new InvalidOperationException("no");
        var a = Spec("a", "after:x");
        rig.Submit(Graphs.Of(a, Spec("b", "is:x")));
        Assert.Equal(VertexState.Blocked, rig.State(a));

        rig.Submit(Graphs.Of(a, Spec("b", "is:y")));

        Assert.Equal(VertexState.Ok, rig.State(a));
    }

    [Fact]
    public void Submit_StatedEdgeTakenAway_LeavesTheAutomaticOne()
    {
        using var rig = new EngineRig(null, null, _kind);
        var (a, b) = (Spec("a", "after:x"), Spec("b", "is:x"));
        _kind.Script("b").Applying = static _ => throw new InvalidOperationException("no");
        var graph = Graphs.Of(a, b);
        rig.Submit(graph.Edge(b, a, notify: true));

        rig.Submit(graph);

        Assert.Equal(VertexState.Blocked, rig.State(a));
    }

    [Fact]
    public void Submit_StatedEdgeThatNotifies_KeepsNotifying()
    {
        using var rig = new EngineRig(null, null, _kind);
        var (a, b) = (Spec("a", "after:x"), Spec("b", "is:x"));
        rig.Submit(Graphs.Of(a, b).Edge(b, a, notify: true));
        var refreshes = new List<bool>();
        _kind.Script("a").Checking = (context, _) =>
        {
            refreshes.Add(context.Refresh);
            return ValueTask.CompletedTask;
        };

        rig.Submit(Graphs.Of(a, Spec("b", "is:x", 2)).Edge(b, a, notify: true));

        Assert.Contains(true, refreshes);
    }

    [Fact]
    public void Submit_CycleWithAnAutomaticEdge_LeavesThatOneOutUntilItFits()
    {
        using var rig = new EngineRig(null, null, _kind);
        var (a, b) = (Spec("a", "after:x"), Spec("b", "is:x"));
        var graph = Graphs.Of(a, b);
        rig.Submit(graph);
        Assert.Empty(rig.Scheduler.Faults);

        rig.Submit(graph.Edge(a, b));
        var fault = Assert.Single(rig.Scheduler.Faults);
        Assert.Contains("resource graph has cycles: the automatic edge fake[b] -> fake[a] closes one", fault.Reason, StringComparison.Ordinal);
        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));

        rig.Submit(graph);
        Assert.Empty(rig.Scheduler.Faults);
        _kind.Script("b").Applying = static _ => throw new InvalidOperationException("no");
        rig.Submit(Graphs.Of(a, Spec("b", "is:x", 9)));
        Assert.Equal(VertexState.Blocked, rig.State(a));
    }

    [Fact]
    public void Edges_OfARunningGraph_AreTheStatedAndTheAutomaticOnesThatAreNotLeftOut()
    {
        using var rig = new EngineRig(null, null, _kind);
        var (a, b, c) = (Spec("a", "after:x"), Spec("b", "is:x"), Spec("c", ""));
        rig.Submit(Graphs.Of(a, b, c).Edge(a, c, notify: true));
        Assert.Equal(["a -> c True", "b -> a False"], Edges(rig), StringComparer.Ordinal);

        rig.Submit(Graphs.Of(a, b, c).Edge(a, b));
        Assert.Equal(["a -> b False"], Edges(rig), StringComparer.Ordinal);
    }

    [Fact]
    public void Submit_RefusedGraph_LeavesTheAutomaticEdgesOfTheOneBefore()
    {
        using var rig = new EngineRig(null, null, _kind);
        var (a, b, c) = (Spec("a", "after:x"), Spec("b", "is:x"), Spec("c", ""));
        var graph = Graphs.Of(a, b, c);
        rig.Submit(graph);

        Assert.Throws<GraphRefusedException>(() => rig.Submit(graph.With(Spec("b", "is:y")).Edge(a, c).Edge(c, a)));

        _kind.Script("b").Applying = static _ => throw new InvalidOperationException("no");
        rig.Submit(graph.With(Spec("b", "is:x", 9)));
        Assert.Equal(VertexState.Blocked, rig.State(a));
    }

    private static IEnumerable<string> Edges(EngineRig rig) =>
        rig.Scheduler.Edges().Select(static e => $"{e.Key.From.Name} -> {e.Key.To.Name} {e.Value}").Order(StringComparer.Ordinal);

    private ResourceSpec Spec(string name, string words, int version = 0) => _kind.Spec(name, $"{words} {version}");
}
