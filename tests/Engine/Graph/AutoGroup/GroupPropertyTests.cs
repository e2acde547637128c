using FsCheck;
using FsCheck.Fluent;
using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph.AutoGroup;

public sealed class GroupPropertyTests
{
    private const int Size = 12;

    [Fact]
    public void Group_AnyGraph_KeepsEveryResourceAndEveryOrderAndMakesNoCycle() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(0, int.MaxValue)),
            static seed =>
            {
                var random = new Random(seed);
                var text = new RelatedGraph();
                var order = Enumerable.Range(0, Size).OrderBy(_ => random.Next()).ToArray();
                var statements = Enumerable.Range(0, Size).Select(i => $"{(random.Next(3) == 0 ? "r:s" : "r")}[v{i}] in:{random.Next(3)}").ToList();
                var names = statements.Select(static s => s.Split(' ')[0]).ToArray();
                for (var i = random.Next(Size); i > 0; i--)
                {
                    var (from, to) = (random.Next(Size), random.Next(Size));
                    if (order[from] < order[to])
                    {
                        statements.Add($"{names[from]} {(random.Next(2) == 0 ? "->" : "=>")} {names[to]}");
                    }
                }

                var graph = text.Read(string.Join(';', statements));
                var grouped = AutomaticGroups.Group(graph, text.Kinds);

                Assert.Null(GraphCycle.Find(grouped));
                var heads = Heads(grouped);
                Assert.Equal(graph.Vertices.Keys.Order(), heads.Keys.Order());
                Assert.All(graph.Edges, e => Assert.True(grouped.Edges[new(heads[e.Key.From], heads[e.Key.To])] || !e.Value));
                Assert.All(grouped.Edges, e => Assert.Contains(graph.Edges, o => heads[o.Key.From] == e.Key.From && heads[o.Key.To] == e.Key.To && (o.Value || !e.Value)));
                NothingIsLeftToGroup(grouped, text);
            }).QuickCheckThrowOnFailure();

    private static Dictionary<VertexId, VertexId> Heads(ResourceGraph grouped) => grouped.Vertices.Keys
        .SelectMany(head => Members(grouped.Groups.GetValueOrDefault(head) ?? []).Prepend(head).Select(member => (member, head)))
        .ToDictionary();

    private static IEnumerable<VertexId> Members(IEnumerable<GroupedResource> members) => members.SelectMany(static m => Members(m.Members).Prepend(m.Id));

    private static void NothingIsLeftToGroup(ResourceGraph grouped, RelatedGraph text)
    {
        var again = AutomaticGroups.Group(new() { Vertices = grouped.Vertices.RemoveRange(grouped.Groups.Keys), Edges = Around(grouped) }, text.Kinds);
        Assert.Empty(again.Groups);
    }

    // The edges between vertices that stand for nobody, and those that ways through the others stand for.
    private static System.Collections.Immutable.ImmutableDictionary<EdgeKey, bool> Around(ResourceGraph grouped)
    {
        var edges = grouped.Edges.Keys.ToHashSet();
        foreach (var head in grouped.Groups.Keys)
        {
            foreach (var before in edges.Where(e => e.To == head).ToArray())
            {
                foreach (var after in edges.Where(e => e.From == head).ToArray())
                {
                    edges.Add(new(before.From, after.To));
                }
            }
        }

        return System.Collections.Immutable.ImmutableDictionary.CreateRange(
            edges.Where(e => !grouped.Groups.ContainsKey(e.From) && !grouped.Groups.ContainsKey(e.To)).Select(static e => KeyValuePair.Create(e, false)));
    }
}
