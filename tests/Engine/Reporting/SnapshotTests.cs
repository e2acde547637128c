using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Reporting;

public sealed class SnapshotTests
{
    [Fact]
    public async Task Snapshot_OfASettledGraph_HasItsVerticesAndHowItSettled()
    {
        await using var real = new RealEngine();
        real.Submit(Graphs.Of(real.Kind.Spec("a", "1"), real.Kind.Spec("b", "1")));
        await real.ConvergedAsync();

        var snapshot = await real.Engine.SnapshotAsync();

        Assert.Equal(["a", "b"], snapshot.Vertices.Select(static v => v.Id.Name.ToString()), StringComparer.Ordinal);
        Assert.Equal(2, snapshot.Convergence?.Vertices);
        Assert.Empty(snapshot.Faults);
    }

    [Fact]
    public async Task Edges_OfAnEngineThatRunsAndThenStops_AreThereAndThenNone()
    {
        var real = new RealEngine();
        var (a, b) = (real.Kind.Spec("a", "1"), real.Kind.Spec("b", "1"));
        var graph = Graphs.Of(a, b).Edge(a, b, notify: true);
        real.Submit(graph);

        Assert.Equal(graph.Edges, real.Engine.Edges);

        await real.DisposeAsync();
        Assert.Empty(real.Engine.Edges);
    }

    [Fact]
    public async Task Snapshot_OfAnEngineThatHasStopped_IsEmptyAtOnce()
    {
        var real = new RealEngine();
        real.Submit(Graphs.Of(real.Kind.Spec("a", "1")));
        await real.DisposeAsync();

        Assert.Same(EngineSnapshot.Empty, await real.Engine.SnapshotAsync());
    }
}
