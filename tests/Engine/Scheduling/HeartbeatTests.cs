using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class HeartbeatTests
{
    [Fact]
    public void Alive_WithAPeriod_IsToldAtTheStartAndEveryPeriodWhileItStops()
    {
        using var rig = new EngineRig(new() { HeartbeatPeriod = TimeSpan.FromSeconds(2) });
        rig.Advance(10.5);
        Assert.Equal(6, rig.Observer.Beats);

        rig.Kind.Script("a").Applying = rig.Takes(600);
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Scheduler.Stop(StopPatience.ByHand, static _ => { });
        rig.Settle();
        rig.Advance(4);

        Assert.Equal(8, rig.Observer.Beats);
    }

    [Fact]
    public void Alive_WithoutAPeriod_IsNeverTold()
    {
        using var rig = new EngineRig();
        rig.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, rig.Observer.Beats);
    }
}
