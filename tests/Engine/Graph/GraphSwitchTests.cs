using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph;

public sealed class GraphSwitchTests
{
    [Fact]
    public void Change_InPlace_StartsNothing()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));

        Assert.Equal(1, rig.Kind.Count("open a"));
        Assert.Equal(1, rig.Kind.Count("watch a"));
        Assert.Equal(1, rig.Kind.Count("update a"));
        Assert.Equal("2", rig.Kind.Is("a"));
    }

    [Fact]
    public void Change_NotInPlace_ClosesTheOldThenOpensTheNew()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").UpdatesInPlace = false;
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Kind.Log.Clear();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));

        Assert.Equal("close a, open a, watch a, check a, apply a", string.Join(", ", rig.Kind.Log));
    }

    [Fact]
    public void Change_FromWatchToPoll_ReplacesTheResource()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Poll = 60 })));

        Assert.Equal(2, rig.Kind.Count("open a"));
        Assert.Equal(1, rig.Kind.Count("watch a"));
    }

    [Fact]
    public void Change_DuringUnrelatedLongApply_IsNotDelayed()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("long").Applying = rig.Takes(600);
        var slow = rig.Kind.Spec("long", "1");
        rig.Submit(Graphs.Of(slow, rig.Kind.Spec("a", "1")));

        rig.Submit(Graphs.Of(slow, rig.Kind.Spec("a", "2")));

        Assert.Equal("2", rig.Kind.Is("a"));
        Assert.Equal(VertexState.Running, rig.State(slow));
        Assert.Equal(1, rig.Kind.Count("open long"));
    }

    [Fact]
    public void Change_DuringOwnCheck_DoesNotApplyTheOldDefinition()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Checking = async (_, cancellation) => await rig.Takes(1)(cancellation);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));
        rig.Advance(2.1);

        Assert.Equal(1, rig.Kind.Count("apply a"));
        Assert.Equal("2", rig.Kind.Is("a"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1")]
    public void Change_DuringOwnApply_HoldsSuccessorsUntilThatIsMadeToo(string content)
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("b", "1"), rig.Kind.Spec("a", "1"));
        rig.Kind.Script("b").Applying = rig.Takes(1);
        rig.Kind.Script("b").UpdatesInPlace = false;
        var graph = Graphs.Of(a, b).Edge(a, b);
        rig.Submit(graph);

        rig.Submit(graph.With(rig.Kind.Spec("b", content, new() { Hold = 1 })));
        rig.Kind.Make("b", "drifted");
        rig.Advance(2.1);

        Assert.True(rig.Kind.Log.IndexOf("open a") > rig.Kind.Log.LastIndexOf("check b"));
    }

    [Fact]
    public void Change_DuringOwnFailingApply_StartsTheNewDefinitionWithoutDelay()
    {
        using var rig = new EngineRig();
        var meta = new MetaParameters { Retry = 1, Delay = 60_000 };
        rig.Kind.Script("a").Applying = async cancellation =>
        {
            await rig.Takes(1)(cancellation);
            throw new InvalidOperationException("no");
        };
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", meta)));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2", meta)));
        rig.Advance(1.1);

        Assert.Equal(2, rig.Kind.Count("apply a"));
        Assert.Equal(DriftAction.Failed, Assert.Single(rig.Journal.Drifts).Action);
    }

    [Fact]
    public void Remove_DuringOwnApply_ClosesAfterItsEnd()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        rig.Kind.Script("a").Applying = rig.Takes(5);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Submit(ResourceGraph.Empty);
        Assert.Equal(0, rig.Kind.Count("close a"));
        Assert.Null(rig.Scheduler.Convergence);
        rig.Advance(5.1);

        Assert.Equal(1, rig.Kind.Count("close a"));
        Assert.Equal(DriftAction.Applied, Assert.Single(rig.Journal.Drifts).Action);
        Assert.NotNull(rig.Scheduler.Convergence);
    }

    [Fact]
    public void Remove_AndAddAgainSeveralTimesWhileClosing_OpensOnceTheOldIsClosed()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = rig.Takes(1);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        for (var i = 2; i < 5; i++)
        {
            rig.Submit(ResourceGraph.Empty);
            rig.Submit(Graphs.Of(rig.Kind.Spec("a", $"{i}")));
        }

        Assert.Equal(1, rig.Kind.Count("open a"));
        rig.Advance(2.2);

        Assert.Equal("4", rig.Kind.Is("a"));
        Assert.Equal(2, rig.Kind.Count("open a"));
        Assert.True(rig.Kind.Log.IndexOf("close a") < rig.Kind.Log.LastIndexOf("open a"));
    }

    [Fact]
    public void Submit_OneOfManyChanged_LooksAtThatOneAlone()
    {
        using var rig = new EngineRig();
        var specs = Enumerable.Range(0, 2000).Select(i => rig.Kind.Spec($"s{i}", "1")).ToArray();
        var graph = Graphs.Of(specs).Chain(specs[..50]);
        rig.Submit(graph);
        var (considered, entries) = (rig.Scheduler.Considered, rig.Kind.Log.Count);

        rig.Submit(graph.With(rig.Kind.Spec("s1999", "2")));

        Assert.InRange(rig.Scheduler.Considered - considered, 1, 4);
        Assert.Equal(3, rig.Kind.Log.Count - entries);
    }

    [Fact]
    public void Submit_Cycle_IsRefusedByNameAndChangesNothing()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));
        var graph = Graphs.Of(a, b, c).Chain(a, b, c);
        rig.Submit(graph);

        var refused = Assert.Throws<GraphRefusedException>(() => rig.Submit(graph.With(rig.Kind.Spec("a", "2")).Edge(c, a)));
        rig.Settle();

        Assert.Equal("fake[a], fake[b], fake[c]", string.Join(", ", refused.Cycle.Order()));
        Assert.Contains("fake[c] → fake[a]", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", rig.Kind.Is("a"));
        rig.Submit(graph.With(rig.Kind.Spec("a", "3")));
        Assert.Equal("3", rig.Kind.Is("a"));
    }

    [Fact]
    public void Submit_EdgeTurnedRound_IsNoCycle()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        var graph = Graphs.Of(a, b).Edge(a, b);
        rig.Submit(graph);

        rig.Submit(graph.WithoutEdge(a, b).Edge(b, a));

        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));
    }

    [Fact]
    public void Submit_CycleThroughASend_IsRefused()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));

        Assert.Throws<GraphRefusedException>(() => rig.Submit(Graphs.Of(a, b).Edge(b, a).Send(a, b)));
    }

    [Fact]
    public void Submit_EdgeToNothing_IsRefused()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));

        var refused = Assert.Throws<GraphRefusedException>(() => rig.Submit(Graphs.Of(a).Edge(a, b)));

        Assert.Contains("fake[b]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EdgeRemoved_FromFailed_FreesTheDependent()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");
        var graph = Graphs.Of(a, b).Edge(a, b);
        rig.Submit(graph);
        Assert.Equal(VertexState.Blocked, rig.State(b));

        rig.Submit(graph.WithoutEdge(a, b));

        Assert.Equal(VertexState.Ok, rig.State(b));
    }

    [Fact]
    public void VertexRemoved_ThatFailed_FreesTheDependent()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");
        var graph = Graphs.Of(a, b).Edge(a, b);
        rig.Submit(graph);

        rig.Submit(graph.Without(a));

        Assert.Equal(VertexState.Ok, rig.State(b));
        Assert.Single(rig.Scheduler.Snapshot());
    }
}
