using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class OrderTests
{
    [Fact]
    public void Submit_Chain_RunsInOrder()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));

        rig.Submit(Graphs.Of(a, b, c).Chain(c, b, a));

        Assert.Equal("apply c, apply b, apply a", string.Join(", ", rig.Kind.Log.Where(static e => e.StartsWith("apply", StringComparison.Ordinal))));
        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));
    }

    [Fact]
    public void Submit_FourSecondsOfWorkThreeChained_TakesThreeSeconds()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        var specs = "abcd".Select(n => rig.Kind.Spec(n.ToString(), "1")).ToArray();
        foreach (var spec in specs)
        {
            rig.Kind.Script(spec.Name.ToString()).Applying = rig.Takes(1);
        }

        rig.Submit(Graphs.Of(specs).Chain(specs[0], specs[1], specs[2]));
        rig.Advance(2.9);
        Assert.Null(rig.Scheduler.Convergence);
        rig.Advance(0.1);

        Assert.True(rig.Scheduler.Convergence!.IsFine);
    }

    [Fact]
    public void Submit_PredecessorRuns_SuccessorWaitsAndSaysForWhom()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = rig.Takes(1);

        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        Assert.Equal(VertexState.Running, rig.State(a));
        Assert.Equal(VertexState.Waiting, rig.State(b));
        Assert.Equal(Graphs.Id(a), rig.Status(b).Culprit);
        Assert.Equal(0, rig.Kind.Count("open b"));
    }

    [Fact]
    public void Status_SecondOfTwoPredecessorsRuns_NamesThatOne()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));
        rig.Kind.Script("a").Applying = rig.Takes(1);
        rig.Kind.Script("b").Applying = rig.Takes(2);

        rig.Submit(Graphs.Of(a, b, c).Edge(a, c).Edge(b, c));
        rig.Advance(1.5);

        Assert.Equal("for fake[b]", rig.Status(c).Reason);
    }

    [Fact]
    public void Submit_BothEndsOfChainChange_EndWaitsThoughMiddleIsIdle()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"), rig.Kind.Spec("c", "1"));
        var graph = Graphs.Of(a, b, c).Chain(a, b, c);
        rig.Submit(graph);
        rig.Kind.Script("a").Applying = rig.Takes(5);

        rig.Submit(graph.With(rig.Kind.Spec("a", "2")).With(rig.Kind.Spec("c", "2")));
        rig.Advance(4.9);
        Assert.Equal("1", rig.Kind.Is("c"));
        rig.Advance(0.2);

        Assert.Equal("2", rig.Kind.Is("c"));
        Assert.Equal(1, rig.Kind.Count("check b"));
    }

    [Fact]
    public void Event_OnPredecessor_LeavesSuccessorAlone()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal("1", rig.Kind.Is("a"));
        Assert.Equal(1, rig.Kind.Count("check b"));
    }

    [Fact]
    public void Event_OnPredecessorThatCannotStartYet_HoldsSuccessorBack()
    {
        using var rig = new EngineRig();
        var meta = new Mgmt.Model.MetaParameters { Sema = new(["lock"]) };
        var (a, b, holder) = (rig.Kind.Spec("a", "1", meta), rig.Kind.Spec("b", "1"), rig.Kind.Spec("holder", "1", meta));
        rig.Submit(Graphs.Of(a, b, holder).Edge(a, b));
        rig.Kind.Script("holder").Applying = rig.Takes(1);
        rig.Kind.Make("holder", "drifted");
        rig.Changed("holder");

        rig.Changed("a");
        rig.Changed("b");
        Assert.Equal(VertexState.Pending, rig.State(a));
        Assert.Equal(VertexState.Waiting, rig.State(b));
        rig.Advance(1.1);

        Assert.Equal(2, rig.Kind.Count("check b"));
        Assert.True(rig.Kind.Log.LastIndexOf("check a") < rig.Kind.Log.LastIndexOf("check b"));
    }

    [Fact]
    public void Event_Storm_Coalesces()
    {
        using var rig = new EngineRig();
        var a = rig.Kind.Spec("a", "1");
        rig.Submit(Graphs.Of(a));

        for (var i = 0; i < 1000; i++)
        {
            rig.Kind.Open["a"].Events!.Changed();
        }

        rig.Settle();

        Assert.Equal(2, rig.Kind.Count("check a"));
    }

    [Fact]
    public void Event_DuringApply_ChecksOnceMoreAndLetsSuccessorGo()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1"));
        rig.Kind.Script("a").Applying = _ =>
        {
            rig.Kind.Open["a"].Events!.Changed();
            return ValueTask.CompletedTask;
        };

        rig.Submit(Graphs.Of(a, b).Edge(a, b));

        Assert.Equal(2, rig.Kind.Count("check a"));
        Assert.True(rig.Kind.Log.IndexOf("check b") < rig.Kind.Log.LastIndexOf("check a"));
    }

    [Fact]
    public void Hidden_Vertex_NeverOpensAndKeepsOrder()
    {
        using var rig = new EngineRig();
        var (a, h, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("h", "1", new() { Hidden = true }), rig.Kind.Spec("c", "1"));
        rig.Kind.Script("a").Applying = rig.Takes(1);

        rig.Submit(Graphs.Of(a, h, c).Chain(a, h, c));
        Assert.Equal(0, rig.Kind.Count("open c"));
        rig.Advance(1.1);

        Assert.Equal("1", rig.Kind.Is("c"));
        Assert.Equal(0, rig.Kind.Count("open h"));
    }
}
