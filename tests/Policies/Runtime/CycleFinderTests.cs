using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Tests.Runtime;

public sealed class CycleFinderTests
{
    [Fact]
    public void EdgesClosingCycles_RandomGraph_AreThoseThatOneByOneWouldBeRefused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Gen.Choose(0, 7).Two().ListOf()), static pairs =>
        {
            var added = pairs.Select(static p => Edge(p.Item1, p.Item2)).Distinct().ToList();

            var closing = Find(added);

            // An edge is to go when its end leads to its start along those that are there and have not gone.
            var dropped = new HashSet<EdgeKey>();
            foreach (var edge in added)
            {
                if (Leads(edge.To, edge.From, added, dropped))
                {
                    dropped.Add(edge);
                }
            }

            return closing.SequenceEqual(added.Where(dropped.Contains));
        }));

    [Fact]
    public void EdgesClosingCycles_LongRing_IsOpenedAtItsFirstEdge()
    {
        const int Length = 20_000;
        var ring = Enumerable.Range(0, Length).Select(static i => Edge(i, (i + 1) % Length)).ToList();

        Assert.Equal([ring[0]], Find(ring));
    }

    [Fact]
    public void EdgesClosingCycles_ManyPairs_AreOpenedAtTheFirstEdgeOfEach()
    {
        var pairs = Enumerable.Range(0, 10_000).SelectMany(static i => new[] { Edge(2 * i, (2 * i) + 1), Edge((2 * i) + 1, 2 * i) }).ToList();

        Assert.Equal(pairs.Where(static (_, i) => i % 2 == 0), Find(pairs));
    }

    private static IReadOnlyList<EdgeKey> Find(IReadOnlyList<EdgeKey> added)
    {
        var all = added.Select(static e => KeyValuePair.Create(e, false)).ToList();
        return CycleFinder.EdgesClosingCycles(all.ToImmutableDictionary(), all);
    }

    private static bool Leads(VertexId from, VertexId to, List<EdgeKey> edges, HashSet<EdgeKey> dropped)
    {
        var reached = new HashSet<VertexId> { from };
        for (var before = 0; before != reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(edges.Where(e => !dropped.Contains(e) && reached.Contains(e.From)).Select(static e => e.To).ToList());
        }

        return reached.Contains(to);
    }

    private static EdgeKey Edge(int from, int to) => new(new("thing", $"v{from}"), new("thing", $"v{to}"));
}
