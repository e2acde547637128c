using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class WatchTests
{
    [Fact]
    public void Start_Watched_WatchesBeforeItChecks()
    {
        using var rig = new EngineRig();

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal("open a, watch a, check a, apply a", string.Join(", ", rig.Kind.Log));
    }

    [Fact]
    public void Resync_Watched_ChecksOncePerPeriodWithJitter()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        rig.Submit(Graphs.Of(a));
        rig.Kind.Make("a", "drifted");

        rig.Advance(TimeSpan.FromMinutes(8.9));
        Assert.Equal(1, rig.Kind.Count("check a"));
        rig.Advance(TimeSpan.FromMinutes(2.2));

        Assert.Equal(2, rig.Kind.Count("check a"));
        Assert.Equal(CheckCause.Resync, rig.Kind.Script("a").Checks[^1].Cause);
        Assert.Equal("1", rig.Kind.Is("a"));
    }

    [Fact]
    public void Resync_EventLike_NeverRunsAgain()
    {
        using var rig = new EngineRig(kinds: new FakeKind("fake", KindTraits.EventLike));
        rig.Kind.Script("a").AlwaysDiffers = true;
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Advance(TimeSpan.FromHours(5));

        Assert.Equal(1, rig.Kind.Count("apply a"));
    }

    [Fact]
    public void Resync_CheckHangs_LeavesSuccessorsFree()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b));
        var hangs = new TaskCompletionSource();
        rig.Kind.Script("a").Checking = async (_, _) => await hangs.Task;
        rig.Advance(TimeSpan.FromMinutes(11.1));
        Assert.Equal(2, rig.Kind.Count("check a"));

        rig.Kind.Make("b", "drifted");
        rig.Changed("b");

        Assert.Equal("1", rig.Kind.Is("b"));
    }

    [Fact]
    public void Poll_Positive_ReplacesWatchAndKeepsItsBeat()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Poll = 2 })));

        rig.Advance(9);

        Assert.Equal(0, rig.Kind.Count("watch a"));
        Assert.Equal(5, rig.Kind.Count("check a"));
        Assert.Equal(CheckCause.Poll, rig.Kind.Script("a").Checks[^1].Cause);
    }

    [Fact]
    public void Poll_Negative_RunsOnce()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Poll = -1 })));

        rig.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, rig.Kind.Count("watch a"));
        Assert.Equal(1, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Poll_Negative_StillHeedsDefinitionsAndRefreshes()
    {
        using var rig = new EngineRig();
        var once = new MetaParameters { Poll = -1 };
        var (a, b) = (rig.Kind.Spec("a", "1", once), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(b, a, notify: true));
        Assert.Equal(1, rig.Kind.Count("check a"));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2", once), b).Edge(b, a, notify: true));
        Assert.Equal("2", rig.Kind.Is("a"));
        rig.Kind.Make("b", "drifted");
        rig.Changed("b");

        Assert.Equal(3, rig.Kind.Count("check a"));
        Assert.Equal(0, rig.Kind.Count("watch a"));
    }

    [Fact]
    public void Poll_WithLimit_TakesTokensAsEventsDo()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Poll = 1, Limit = 0.1, Burst = 1 })));

        rig.Advance(19.5);

        Assert.Equal(2, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Poll_WishedByWatch_IsPolled()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Kind.Open["a"].Events!.Poll(TimeSpan.FromSeconds(5), "more than one link");
        rig.Advance(16);

        Assert.Equal(4, rig.Kind.Count("check a"));
        Assert.Equal(CheckCause.Poll, rig.Kind.Script("a").Checks[^1].Cause);
    }

    [Fact]
    public void Poll_NoLongerWished_EndsWithIt()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Kind.Open["a"].Events!.Poll(TimeSpan.FromSeconds(5), "the limit of watches is reached");
        rig.Advance(6);

        rig.Kind.Open["a"].Events!.Poll(TimeSpan.Zero, "");
        rig.Advance(60);

        Assert.Equal(2, rig.Kind.Count("check a"));
        Assert.Equal([(TimeSpan.FromSeconds(5), "the limit of watches is reached"), (TimeSpan.Zero, "")], rig.Observer.Polls);
    }

    [Fact]
    public void Lost_Watch_IsSetUpAnewThenChecked()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        rig.Submit(Graphs.Of(a));
        var first = rig.Kind.Open["a"].Events!;

        first.Lost(new IOException("gone"));
        rig.Kind.Make("a", "drifted");
        rig.Settle();
        Assert.Equal(1, rig.Kind.Count("watch a"));
        rig.Advance(0.3);

        Assert.Equal(2, rig.Kind.Count("watch a"));
        Assert.Equal(1, rig.Kind.Count("open a"));
        Assert.Equal("1", rig.Kind.Is("a"));
        Assert.Equal([Graphs.Id(a)], rig.Observer.LostWatches);
        first.Changed();
        rig.Settle();
        Assert.Equal(2, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Lost_EventLike_WatchesAnewWithoutRunning()
    {
        using var rig = new EngineRig(kinds: new FakeKind("fake", KindTraits.EventLike));
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        rig.Kind.Open["a"].Events!.Lost(new IOException("gone"));
        rig.Advance(1);

        Assert.Equal(2, rig.Kind.Count("watch a"));
        Assert.Equal(1, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Lost_EventLikeCannotWatchAnew_FailsThenRecoversWithoutRunning()
    {
        using var rig = new EngineRig(kinds: new FakeKind("fake", KindTraits.EventLike));
        var a = rig.Kind.Spec("a", "1");
        rig.Submit(Graphs.Of(a));
        rig.Kind.Script("a").Watching = static _ => throw new IOException("no bus");

        rig.Kind.Open["a"].Events!.Lost(new IOException("gone"));
        rig.Advance(1);
        Assert.Equal(VertexState.Failed, rig.State(a));
        rig.Kind.Script("a").Watching = null;
        rig.Advance(40);

        Assert.Equal(VertexState.Ok, rig.State(a));
        Assert.Equal(1, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Watch_CannotBeSetUp_UsesRetriesThenFails()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1", new() { Retry = 2, Delay = 100 });
        rig.Kind.Script("a").Watching = static _ => throw new IOException("no bus");

        rig.Submit(Graphs.Of(a));
        rig.Advance(1);

        Assert.Equal(3, rig.Kind.Count("watch a"));
        Assert.Equal(0, rig.Kind.Count("check a"));
        Assert.Equal(VertexState.Failed, rig.State(a));
        Assert.Equal("cannot watch: no bus", rig.Status(a).Reason);
        rig.Kind.Script("a").Watching = null;
        rig.Advance(40);
        Assert.Equal(VertexState.Ok, rig.State(a));
    }

    [Fact]
    public void Limit_EventsBeyondBurst_AreHeldBackAndCoalesce()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Limit = 1, Burst = 2 })));
        Assert.Equal(1, rig.Kind.Count("check a"));

        for (var i = 0; i < 10; i++)
        {
            rig.Changed("a");
        }

        Assert.Equal(2, rig.Kind.Count("check a"));
        rig.Advance(1.01);
        Assert.Equal(3, rig.Kind.Count("check a"));
        rig.Advance(10);
        Assert.Equal(3, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Limit_Refreshes_TakeNoTokens()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1", new() { Limit = 0.001, Burst = 1 }), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(b, a, notify: true));

        for (var i = 0; i < 3; i++)
        {
            rig.Kind.Make("b", "drifted");
            rig.Changed("b");
        }

        Assert.Equal(4, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Limit_Infinite_HoldsNothingBack()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        for (var i = 0; i < 20; i++)
        {
            rig.Changed("a");
        }

        Assert.Equal(21, rig.Kind.Count("check a"));
    }
}
