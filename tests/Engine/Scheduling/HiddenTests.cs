using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class HiddenTests
{
    private static readonly MetaParameters Hidden = new() { Hidden = true };

    [Fact]
    public void Hidden_FromTheStart_IsNeverOpenedAndHoldsNobodyUp()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1", Hidden), rig.Kind.Spec("c", "1"));

        rig.Submit(Graphs.Of(a, b, c).Chain(a, b, c));
        rig.Advance(TimeSpan.FromHours(1));

        Assert.DoesNotContain(rig.Kind.Log, static e => e.EndsWith(" b", StringComparison.Ordinal));
        Assert.Equal(VertexState.Ok, rig.State(b));
        Assert.Equal("1", rig.Kind.Is("c"));
        Assert.NotNull(rig.Scheduler.Convergence);
    }

    [Fact]
    public void Hidden_BehindAFailure_LeadsTheBlockOn()
    {
        using var rig = new EngineRig();
        var (a, b, c) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1", Hidden), rig.Kind.Spec("c", "1"));
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");

        rig.Submit(Graphs.Of(a, b, c).Chain(a, b, c));

        Assert.Equal(VertexState.Blocked, rig.State(c));
        Assert.Equal(Graphs.Id(a), rig.Status(c).Culprit);
    }

    [Fact]
    public void Hidden_LaterAndNoMore_ClosesAndOpensAgain()
    {
        using var rig = new EngineRig();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", Hidden)));
        Assert.Equal(1, rig.Kind.Count("close a"));
        rig.Kind.Make("a", "drifted");
        rig.Advance(TimeSpan.FromHours(1));
        Assert.Equal("drifted", rig.Kind.Is("a"));

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));

        Assert.Equal("1", rig.Kind.Is("a"));
        Assert.Equal(2, rig.Kind.Count("open a"));
    }

    [Fact]
    public void Hidden_Notified_OwesNothing()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "1", Hidden));

        rig.Submit(Graphs.Of(a, b).Edge(a, b, notify: true));

        Assert.Empty(rig.Journal.Owed);
    }
}
