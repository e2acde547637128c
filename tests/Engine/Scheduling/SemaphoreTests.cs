using Mgmt.Engine.Scheduling;
using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class SemaphoreTests
{
    [Theory]
    [InlineData("foo", 1)]
    [InlineData("foo:3", 3)]
    [InlineData(":2", 2)]
    [InlineData("foo:bar", 1)]
    [InlineData("a:b:4", 4)]
    public void Size_Id_IsTheNumberAfterTheLastColon(string id, int expected) => Assert.Equal(expected, Semaphores.Size(id));

    [Fact]
    public void Sema_SharedId_RunsOneAfterTheOther()
    {
        using var rig = new EngineRig();
        var specs = Slow(rig, new() { Sema = new(["lock"]) }, 3);

        rig.Submit(Graphs.Of(specs));
        Assert.Equal(1, Started(rig));
        rig.Advance(1.05);
        Assert.Equal(2, Started(rig));
        rig.Advance(2.1);

        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));
    }

    [Fact]
    public void Sema_Global_BoundsEverything()
    {
        using var rig = new EngineRig(new() { Sema = 2 });

        rig.Submit(Graphs.Of(Slow(rig, MetaParameters.Default, 5)));

        Assert.Equal(2, Started(rig));
        rig.Advance(1.05);
        Assert.Equal(4, Started(rig));
    }

    [Fact]
    public void Sema_SeveralInOppositeOrder_DoNotDeadlock()
    {
        using var rig = new EngineRig();
        var a = Slow(rig, new() { Sema = new(["x", "y"]) }, 1, "a");
        var b = Slow(rig, new() { Sema = new(["y", "x"]) }, 1, "b");

        rig.Submit(Graphs.Of([.. a, .. b]));
        rig.Advance(2.2);

        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));
    }

    [Fact]
    public void Sema_WaitingVertexLeaves_GivesItsPlaceUp()
    {
        using var rig = new EngineRig();
        var specs = Slow(rig, new() { Sema = new(["lock"]) }, 3);
        rig.Submit(Graphs.Of(specs));
        var waiting = specs.First(s => rig.State(s) == VertexState.Pending);

        rig.Submit(Graphs.Of([.. specs.Where(s => s != waiting)]));
        rig.Advance(2.1);

        Assert.Equal(2, Started(rig));
        Assert.All(rig.Scheduler.Snapshot(), static s => Assert.Equal(VertexState.Ok, s.State));
    }

    [Fact]
    public void Sema_WithAndWithoutSize_AreDifferent()
    {
        using var rig = new EngineRig();
        var plain = Slow(rig, new() { Sema = new(["foo"]) }, 1, "a");
        var sized = Slow(rig, new() { Sema = new(["foo:1"]) }, 1, "b");

        rig.Submit(Graphs.Of([.. plain, .. sized]));

        Assert.Equal(2, Started(rig));
    }

    [Fact]
    public void Sema_Several_AreTakenInTheOrderOfTheirIds()
    {
        using var rig = new EngineRig();
        var holder = Slow(rig, new() { Sema = new(["b"]) }, 1, "holder");
        var both = Slow(rig, new() { Sema = new(["b", "a"]) }, 1, "waits");
        var other = Slow(rig, new() { Sema = new(["a"]) }, 1, "x");
        rig.Submit(Graphs.Of(holder));

        rig.Submit(Graphs.Of([.. holder, .. both]));
        Assert.Equal("for the semaphore b", rig.Status(both[0]).Reason);
        rig.Submit(Graphs.Of([.. holder, .. both, .. other]));

        Assert.Equal("for the semaphore a", rig.Status(other[0]).Reason);
    }

    [Fact]
    public void Sema_Anonymous_IsSharedWithTheGlobalOneOfItsSize()
    {
        using var rig = new EngineRig(new() { Sema = 2 });

        rig.Submit(Graphs.Of([.. Slow(rig, new() { Sema = new([":2"]) }, 2), .. Slow(rig, MetaParameters.Default, 2, "t")]));

        Assert.Equal(2, Started(rig));
    }

    [Fact]
    public void Sema_DuringDelay_IsFree()
    {
        using var rig = new EngineRig();
        var meta = new MetaParameters { Sema = new(["lock"]), Retry = 1, Delay = 60_000 };
        rig.Kind.Script("a").Applying = static _ => throw new InvalidOperationException("no");
        var (a, b) = (rig.Kind.Spec("a", "1", meta), rig.Kind.Spec("b", "1", meta));

        rig.Submit(Graphs.Of(a, b));

        Assert.Equal(VertexState.Ok, rig.State(b));
    }

    private static int Started(EngineRig rig) => rig.Kind.Log.Count(static e => e.StartsWith("apply", StringComparison.Ordinal));

    private static ResourceSpec[] Slow(EngineRig rig, MetaParameters meta, int count, string prefix = "s")
    {
        var specs = Enumerable.Range(0, count).Select(i => rig.Kind.Spec($"{prefix}{i}", "1", meta)).ToArray();
        foreach (var spec in specs)
        {
            rig.Kind.Script(spec.Name.ToString()).Applying = rig.Takes(1);
        }

        return specs;
    }
}
