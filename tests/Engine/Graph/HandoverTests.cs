using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph;

public sealed class HandoverTests
{
    [Fact]
    public void Send_FirstValue_SetsTheFieldBeforeTheReceiverRuns()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "default"));
        rig.Kind.Script("a").Sends = "sent";

        rig.Submit(Graphs.Of(a, b).Send(a, b));

        Assert.Equal("sent", rig.Kind.Is("b"));
        Assert.Equal(1, rig.Kind.Count("apply b"));
    }

    [Fact]
    public void Send_ChangedValue_UpdatesTheReceiverInPlace()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b"));
        rig.Kind.Script("a").Sends = "one";
        rig.Submit(Graphs.Of(a, b).Send(a, b));

        rig.Kind.Script("a").Sends = "two";
        rig.Kind.Make("a", "drifted");
        rig.Changed("a");

        Assert.Equal("two", rig.Kind.Is("b"));
        Assert.Equal(1, rig.Kind.Count("open b"));
        Assert.Equal(DriftCause.Intentional, rig.Journal.Drifts[^1].Cause);
    }

    [Fact]
    public void Send_NothingSent_ReceiverWaitsAndSaysForWhat()
    {
        using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b"));

        rig.Submit(Graphs.Of(a, b).Send(a, b));

        Assert.Equal(VertexState.Waiting, rig.State(b));
        Assert.Contains("`out`, which fake[a] has not sent", rig.Status(b).Reason, StringComparison.Ordinal);
        Assert.False(rig.Scheduler.Convergence!.IsFine);
    }

    [Fact]
    public void Send_AddedLater_TakesWhatWasSentAlready()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b", "own"));
        rig.Kind.Script("a").Sends = "sent";
        rig.Submit(Graphs.Of(a, b));

        rig.Submit(Graphs.Of(a, b).Send(a, b));
        Assert.Equal("sent", rig.Kind.Is("b"));
        rig.Submit(Graphs.Of(a, b));

        Assert.Equal("own", rig.Kind.Is("b"));
    }

    [Fact]
    public void Send_ValueOfAnotherType_FailsAndNamesBothEnds()
    {
        using var rig = new EngineRig();
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b"));
        rig.Kind.Script("a").Sends = "text";

        rig.Submit(Graphs.Of(a, b).Send(a, b, "number"));

        Assert.Equal(VertexState.Failed, rig.State(b));
        Assert.Contains("`out` of fake[a] for `number`", rig.Status(b).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_ValueThatKindRefuses_FailsWithItsWords()
    {
        using var rig = new EngineRig();
        rig.Kind.Validator = static spec => spec.Name == "b" ? ["content must be short"] : [];
        var (a, b) = (rig.Kind.Spec("a", "1"), rig.Kind.Spec("b"));
        rig.Kind.Script("a").Sends = "text";

        rig.Submit(Graphs.Of(a, b).Send(a, b));

        Assert.Equal(VertexState.Failed, rig.State(b));
        Assert.Contains("content must be short", rig.Status(b).Reason, StringComparison.Ordinal);
    }
}
