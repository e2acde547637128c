using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Reporting;

public sealed class DriftTests
{
    [Fact]
    public void Drift_FirstThenWorld_IsIntentionalThenCorrective()
    {
        using var rig = new EngineRig();
        rig.Kind.Script("a").Applying = rig.Takes(2);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Advance(2);
        rig.Kind.Make("a", "x");
        rig.Changed("a");
        rig.Advance(2);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));
        rig.Advance(2);

        Assert.Equal([DriftCause.Intentional, DriftCause.Corrective, DriftCause.Intentional], rig.Journal.Drifts.Select(static d => d.Cause));
        Assert.All(rig.Journal.Drifts, static d => Assert.Equal((DriftAction.Applied, TimeSpan.FromSeconds(2)), (d.Action, d.Duration)));
        Assert.Equal("content: x → 1", rig.Journal.Drifts[1].Changes[0].ToString());
    }

    [Fact]
    public void Drift_ApplyFails_IsReportedWithTheErrorAndStaysIntentional()
    {
        using var rig = new EngineRig();
        var fails = 1;
        rig.Kind.Script("a").Applying = _ => fails-- > 0 ? throw new IOException("disk full") : ValueTask.CompletedTask;

        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1", new() { Retry = 1 })));

        Assert.Equal([DriftAction.Failed, DriftAction.Applied], rig.Journal.Drifts.Select(static d => d.Action));
        Assert.Equal("disk full", rig.Journal.Drifts[0].Outcome);
        Assert.All(rig.Journal.Drifts, static d => Assert.Equal(DriftCause.Intentional, d.Cause));
    }

    [Fact]
    public void Observer_Throws_IsToldAndTheEngineGoesOn()
    {
        using var rig = new EngineRig();
        rig.Observer.OnChecked = static () => throw new InvalidOperationException("observer");
        rig.Scheduler.Submit(Graphs.Of(rig.Kind.Spec("a", "1")), GraphDelta.Between(ResourceGraph.Empty, Graphs.Of(rig.Kind.Spec("a", "1"))));

        do
        {
            rig.Scheduler.Pump();
        }
        while (rig.Lanes.RunOne());

        Assert.Equal("1", rig.Kind.Is("a"));
        Assert.Single(rig.Observer.Faults);
    }
}
