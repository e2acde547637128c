using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class ExtremeMetaTests
{
    [Fact]
    public void Meta_GreatestNumbers_AreTakenAsVeryLong()
    {
        using var rig = new EngineRig(new() { ResyncPeriod = TimeSpan.MaxValue, ConvergedTimeout = TimeSpan.MaxValue });
        var meta = new MetaParameters { Retry = 1, Delay = long.MaxValue, Timeout = long.MaxValue };
        var (a, b) = (rig.Kind.Spec("a", "1", meta), rig.Kind.Spec("b", "1", new() { Poll = int.MaxValue, Limit = double.Epsilon, Burst = 1 }));
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");

        rig.Submit(Graphs.Of(a, b, rig.Kind.Spec("c", "1")));
        rig.Kind.Open["c"].Events!.Poll(TimeSpan.MaxValue, "for ever");
        rig.Changed("a");
        rig.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(VertexState.Pending, rig.State(a));
        Assert.Equal(VertexState.Ok, rig.State(b));
        Assert.Equal(1, rig.Kind.Count("check c"));
    }
}
