using FsCheck;
using FsCheck.Fluent;
using Mgmt.Engine.Graph.AutoEdges;
using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph.AutoEdges;

/// <summary>The automatic edges by delta, from scratch, and by the rule read literally are the same.</summary>
public sealed class IncrementalTests
{
    private const int Names = 7;
    private static readonly string[] Words = ["a", "b", "/", "/p/", "/p/q/", "/p/q", "/p/r/s", "/p/r/"];

    [Fact]
    public void Complete_AnyDeltas_LeadToWhatStartingAnewGives() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(0, int.MaxValue)),
            static seed =>
            {
                var random = new Random(seed);
                var kind = new RelatedKind();
                var kinds = new Dictionary<string, IResourceKind>(StringComparer.Ordinal) { ["r"] = kind };
                var running = new RunningAutoEdges(kinds);
                var graph = ResourceGraph.Empty;
                var edges = new Dictionary<EdgeKey, bool>();
                for (var step = 0; step < 8; step++)
                {
                    var next = Draw(random, kind, graph);
                    Follow(edges, running.Complete(next, GraphDelta.Between(graph, next)));
                    running.Accept(next);
                    graph = next;

                    var anew = AutomaticEdges.AddTo(graph, kinds);
                    Assert.Equal(Text(anew.Edges), Text(edges));
                    Assert.Equal(Text(Literally(graph, kind)), Text(edges));
                    Assert.All(graph.Edges, e => Assert.Equal(e.Value, edges[e.Key]));
                    Assert.DoesNotContain(edges.Keys.Except(graph.Edges.Keys), static e => e.From == e.To);
                }
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Complete_ChangedContent_AsksOneResourceAndChangesNothing()
    {
        var kind = new RelatedKind();
        var running = new RunningAutoEdges(new Dictionary<string, IResourceKind>(StringComparer.Ordinal) { ["r"] = kind });
        var before = Graphs.Of([.. Enumerable.Range(0, 100).Select(i => kind.Spec($"v{i}", $"is:{i} after:{i / 10}"))]);
        running.Complete(before, GraphDelta.Between(ResourceGraph.Empty, before));
        running.Accept(before);
        var asked = kind.Asked;
        var after = before.With(kind.Spec("v7", "is:7 after:0", null, "new"));
        var delta = GraphDelta.Between(before, after);

        Assert.Same(delta, running.Complete(after, delta));
        Assert.Equal(1, kind.Asked - asked);
    }

    private static ResourceGraph Draw(Random random, RelatedKind kind, ResourceGraph before)
    {
        var graph = before;
        for (var i = random.Next(4); i >= 0; i--)
        {
            var id = new VertexId("r", $"v{random.Next(Names)}");
            graph = random.Next(4) == 0 && graph.Vertices.TryGetValue(id, out var gone)
                ? graph.Without(gone)
                : graph.With(kind.Spec(id.Name.ToString(), Drawn(random), new() { AutoEdge = random.Next(8) > 0 }));
        }

        var ids = graph.Vertices.Keys.Order().ToArray();
        var edges = graph.Edges;
        for (var i = random.Next(3); i > 0 && ids.Length > 1; i--)
        {
            var edge = new EdgeKey(ids[random.Next(ids.Length)], ids[random.Next(ids.Length)]);
            edges = edge.From == edge.To || random.Next(3) == 0 ? edges.Remove(edge) : edges.SetItem(edge, random.Next(2) == 0);
        }

        return graph.With(edges.RemoveRange(edges.Keys.Where(e => random.Next(6) == 0)));
    }

    private static string Drawn(Random random)
    {
        string[] keys = ["is", "is", "after", "after-first", "after-near", "before"];
        return string.Join(' ', Enumerable.Range(0, random.Next(5)).Select(_ =>
        {
            var key = keys[random.Next(keys.Length)];
            var count = key == "is" ? 1 : 1 + random.Next(3);
            return $"{key}:{string.Join('|', Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]))}";
        }));
    }

    private static void Follow(Dictionary<EdgeKey, bool> edges, GraphDelta delta)
    {
        Assert.Empty(delta.EdgesSet.Select(static e => e.Key).Intersect(delta.EdgesRemoved));
        foreach (var edge in delta.EdgesRemoved)
        {
            Assert.True(edges.Remove(edge), $"{edge} is removed, but was not there");
        }

        foreach (var (edge, notify) in delta.EdgesSet)
        {
            edges[edge] = notify;
        }
    }

    private static Dictionary<EdgeKey, bool> Literally(ResourceGraph graph, RelatedKind kind)
    {
        var edges = graph.Edges.ToDictionary();
        var plans = graph.Vertices.Where(static v => v.Value.Meta.AutoEdge).OrderBy(static v => v.Key).ToDictionary(static v => v.Key, v => kind.AutoEdges(v.Value));
        foreach (var (id, plan) in plans)
        {
            foreach (var wish in plan.Wishes)
            {
                IEnumerable<VertexId> Answering(AutoEdgeIdentity identity) => plans.Where(p => p.Key != id && p.Value.Identities.Contains(identity)).Select(static p => p.Key);
                var alternatives = wish.Alternatives.ToList();
                while (wish.Climbs && alternatives[^1].Above is { } above)
                {
                    alternatives.Add(above);
                }

                var found = alternatives.SelectMany(Answering);
                var chosen = (wish.IsByName ? found.Order() : found).Take(1);
                foreach (var other in chosen)
                {
                    edges.TryAdd(wish.FoundComesFirst ? new(other, id) : new(id, other), false);
                }
            }
        }

        return edges;
    }

    private static string Text(IEnumerable<KeyValuePair<EdgeKey, bool>> edges) =>
        string.Join(", ", edges.Select(static e => $"{e.Key.From} {(e.Value ? "=>" : "->")} {e.Key.To}").Order(StringComparer.Ordinal));
}
