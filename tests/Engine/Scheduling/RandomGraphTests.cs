using FsCheck;
using FsCheck.Fluent;
using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling;

public sealed class RandomGraphTests
{
    private const int Size = 14;

    [Fact]
    public void Submit_AnyGraphs_EndsWhereASequentialReferenceEnds() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(0, int.MaxValue).ListOf(4)),
            static seeds =>
            {
                using var rig = new EngineRig(new() { ConvergedTimeout = TimeSpan.Zero });
                foreach (var seed in seeds)
                {
                    var random = new Random(seed);
                    var (graph, failing) = Draw(rig, random);
                    var from = rig.Kind.Log.Count;
                    rig.Submit(graph);
                    rig.Advance(random.Next(3));
                    if (seed % 3 == 0)
                    {
                        Drift(rig, $"v{random.Next(Size)}");
                    }

                    rig.Advance(4 * Size);
                    NobodyAppliesBeforeItsPredecessors(graph, rig.Kind.Log.Skip(from));
                    StatesAreThoseOfTheReference(rig, graph, failing);
                }

                rig.Submit(ResourceGraph.Empty);
                rig.Advance(10);
                Assert.Equal(rig.Kind.Log.Count(static e => e.StartsWith("open", StringComparison.Ordinal)), rig.Kind.Log.Count(static e => e.StartsWith("close", StringComparison.Ordinal)));
            }).QuickCheckThrowOnFailure();

    private static void Drift(EngineRig rig, string name)
    {
        if (rig.Kind.Open.GetValueOrDefault(name)?.Events is { } events)
        {
            rig.Kind.Make(name, "drifted");
            events.Changed();
        }
    }

    private static (ResourceGraph Graph, HashSet<string> Failing) Draw(EngineRig rig, Random random)
    {
        var failing = new HashSet<string>(StringComparer.Ordinal);
        var specs = new List<ResourceSpec>();
        for (var i = 0; i < Size; i++)
        {
            var name = $"v{i}";
            var fails = random.Next(12) == 0;
            var takes = rig.Takes(random.Next(3));
            var script = rig.Kind.Script(name);
            script.UpdatesInPlace = random.Next(2) == 0;
            script.Checking = fails ? static (_, _) => throw new InvalidOperationException("no") : null;
            script.Applying = async cancellation =>
            {
                await takes(cancellation);
                rig.Kind.Log.Add($"end {name}");
            };
            if (random.Next(5) > 0)
            {
                var sema = random.Next(4) == 0 ? new EquatableList<string>([$"s{random.Next(2)}:2"]) : EquatableList<string>.Empty;

                // A definition of its own in every graph, so that every vertex is checked with the failures of this one.
                specs.Add(rig.Kind.Spec(name, $"{random.Next()}", new() { Sema = sema }));
                if (fails)
                {
                    failing.Add(name);
                }
            }
        }

        var graph = Graphs.Of([.. specs]);
        var order = specs.OrderBy(_ => random.Next()).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            for (var j = i + 1; j < order.Count; j++)
            {
                if (random.Next(6) == 0)
                {
                    graph = graph.Edge(order[i], order[j], notify: random.Next(2) == 0);
                }
            }
        }

        return (graph, failing);
    }

    private static void NobodyAppliesBeforeItsPredecessors(ResourceGraph graph, IEnumerable<string> log)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = 0;
        foreach (var entry in log)
        {
            first.TryAdd(entry, at++);
        }

        foreach (var (edge, _) in graph.Edges)
        {
            if (first.TryGetValue($"apply {edge.To.Name}", out var to))
            {
                Assert.True(first.TryGetValue($"end {edge.From.Name}", out var from) && from < to, $"{edge.To} was applied before {edge.From}");
            }
        }
    }

    private static void StatesAreThoseOfTheReference(EngineRig rig, ResourceGraph graph, HashSet<string> failing)
    {
        var expected = new Dictionary<VertexId, VertexState>();
        VertexState Visit(VertexId id)
        {
            if (expected.TryGetValue(id, out var known))
            {
                return known;
            }

            var isBlocked = graph.Edges.Keys.Where(e => e.To == id).ToList().ConvertAll(e => Visit(e.From)).Exists(static s => s != VertexState.Ok);
            return expected[id] = isBlocked ? VertexState.Blocked : failing.Contains(id.Name.ToString()) ? VertexState.Failed : VertexState.Ok;
        }

        foreach (var id in graph.Vertices.Keys)
        {
            Visit(id);
        }

        Assert.Equal(graph.Vertices.Count, rig.Scheduler.Snapshot().Count);
        Assert.All(rig.Scheduler.Snapshot(), s => Assert.Equal((s.Id, expected[s.Id]), (s.Id, s.State)));
        Assert.NotNull(rig.Scheduler.Convergence);
        foreach (var (id, spec) in graph.Vertices.Where(v => expected[v.Key] == VertexState.Ok))
        {
            Assert.Equal(rig.Kind.Content.Of(spec).ToString(), rig.Kind.Is(id.Name.ToString()));
        }
    }
}
