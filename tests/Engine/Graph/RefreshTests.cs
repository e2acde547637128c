using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph;

public sealed class RefreshTests
{
    [Fact]
    public void Notify_UpstreamApplied_RefreshesOnce()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        var checks = rig.Kind.Script("b").Checks;
        checks.Clear();

        rig.Kind.Make("a", "drifted");
        rig.Changed("a");
        rig.Changed("b");

        Assert.Equal([true, false], checks.Select(static c => c.Refresh));
        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Notify_OrderOnlyEdge_DoesNotRefresh()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));

        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        Assert.Empty(rig.Journal.Begun);
        Assert.False(rig.Kind.Script("b").Checks[0].Refresh);
    }

    [Fact]
    public void Notify_KindWithoutRefresh_IsNotRunAgain()
    {
        using var rig = new EngineRig(kinds: new FakeKind("fake", KindTraits.None));
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));

        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal(1, rig.Kind.Count("check b"));
        Assert.Empty(rig.Journal.Begun);
    }

    [Fact]
    public void Intent_IsCommittedBeforeApplyAndGoneAfterRefresh()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        var pair = (Graphs.Id(a), Graphs.Id(b));
        var owedDuringApply = false;
        rig.Kind.Script("a").Applying = _ =>
        {
            owedDuringApply = rig.Journal.Owed.Contains(pair);
            return ValueTask.CompletedTask;
        };
        rig.Kind.Script("b").Applying = rig.Takes(1);

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        Assert.True(owedDuringApply);
        Assert.Contains(pair, rig.Journal.Owed);
        rig.Advance(1.1);

        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Intent_OfAnEarlierRun_IsReplayed()
    {
        var journal = new MemoryJournal();
        using var rig = new EngineRig(journal: journal);
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        journal.Owed.Add((Graphs.Id(a), Graphs.Id(b)));
        rig.Kind.Make("a", "1");
        rig.Kind.Make("b", "1");

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));

        Assert.True(rig.Kind.Script("b").Checks[0].Refresh);
        Assert.Equal(1, rig.Kind.Count("apply b"));
        Assert.Empty(journal.Owed);
    }

    [Fact]
    public void Intent_ApplyFailedHalfway_RefreshesOnceTheStateIsReached()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Make("b", "1");
        rig.Kind.Script("a").Applying = _ =>
        {
            rig.Kind.Make("a", "1");
            throw new IOException("after the change was made");
        };

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        Assert.Equal(VertexState.Failed, rig.State(a));
        rig.Advance(40);

        Assert.Equal(1, rig.Kind.Count("apply a"));
        Assert.True(rig.Kind.Script("b").Checks[0].Refresh);
        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Refresh_FailsFirst_IsOwedUntilItSucceeds()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1", new() { Retry = 1, Delay = 1000 }));
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        var fails = 1;
        rig.Kind.Script("b").Applying = _ => fails-- > 0 ? throw new IOException("busy") : ValueTask.CompletedTask;

        rig.Kind.Make("a", "drifted");
        rig.Changed("a");
        Assert.NotEmpty(rig.Journal.Owed);
        rig.Advance(1.1);

        Assert.Empty(rig.Journal.Owed);
        Assert.Equal([true, true], rig.Kind.Script("b").Checks.TakeLast(2).Select(static c => c.Refresh));
    }

    [Fact]
    public void EdgeRemoved_WhileRefreshIsOwed_ForgetsIt()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("b").Applying = static _ => throw new IOException("busy");
        var graph = Graphs.Of(a, b).Edge(a, b, notify: true);
        rig.Submit(graph);
        Assert.NotEmpty(rig.Journal.Owed);

        rig.Submit(graph.WithoutEdge(a, b));

        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Refresh_EdgeComesDuringTheApply_IsRememberedByTheJournal()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = rig.Takes(1);
        rig.Submit(Graphs.Of(a, b));
        rig.Kind.Script("b").Checking = async (_, cancellation) => await rig.Takes(1)(cancellation);

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        rig.Advance(1.5);
        Assert.Contains((Graphs.Id(a), Graphs.Id(b)), rig.Journal.Owed);
        rig.Advance(1);

        Assert.True(rig.Kind.Script("b").Checks[^1].Refresh);
        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Refresh_DoneWhileTheSenderChangesAgain_LeavesTheNextOneInTheJournal()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("b").Checking = async (_, cancellation) => await rig.Takes(1)(cancellation);
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));
        rig.Kind.Script("a").Applying = rig.Takes(5);
        rig.Advance(0.5);
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        rig.Advance(2);
        Assert.Contains((Graphs.Id(a), Graphs.Id(b)), rig.Journal.Owed);
        rig.Advance(10);

        Assert.Empty(rig.Journal.Owed);
    }

    [Fact]
    public void Refresh_EdgeGoesDuringTheFailingApply_IsForgotten()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = async cancellation =>
        {
            await rig.Takes(1)(cancellation);
            throw new InvalidOperationException("no");
        };
        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));

        rig.Submit(Graphs.Of(a, b));
        rig.Advance(1.5);

        Assert.Empty(rig.Journal.Owed);
    }
}
