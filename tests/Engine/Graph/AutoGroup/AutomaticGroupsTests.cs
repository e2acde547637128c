using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph.AutoGroup;

public sealed class AutomaticGroupsTests
{
    [Theory]
    [InlineData("a in:x; b in:y", "a, b")]
    [InlineData("a in:x; b in:x", "b(a)")]
    [InlineData("a in:x; b in:x; c in:x", "c(a b)")]
    [InlineData("a in:x; b in:y; c in:x; d in:y", "c(a), d(b)")]
    [InlineData("a; b", "a, b")]
    [InlineData("p[a] in:x; q[a] in:x", "p[a], q[a]")]
    [InlineData("p:q[a] in:x; p[a] in:x", "p:q[a](p[a])")]
    [InlineData("p:q[a] in:x; p:r[a] in:x", "p:r[a](p:q[a])")]
    [InlineData("p:q:r[a] in:x; p:q[b] in:x; p[c] in:x", "p:q:r[a](p[c] p:q[b])")]
    public void Group_Relatives_LaterNamesStandForEarlier(string stated, string vertices) => Assert.Equal(vertices, Vertices(stated));

    [Theory]
    [InlineData("a in:x no-group; b in:x", "a, b")]
    [InlineData("a in:x; b in:x no-group", "a, b")]
    [InlineData("a in:x; b in:x no-group; c in:x", "b, c(a)")]
    [InlineData("a in:x no-edge; b in:x no-edge", "b(a)")]
    public void Group_MetaParameters_AreHeeded(string stated, string vertices) => Assert.Equal(vertices, Vertices(stated));

    [Theory]
    [InlineData("a in:x; b in:x; a -> b", "a, b", "a -> b")]
    [InlineData("a in:x; b in:x; b -> a", "a, b", "b -> a")]
    [InlineData("a in:x; b in:x; c; a -> c; c -> b", "a, b, c", "a -> c, c -> b")]
    [InlineData("a in:x; b in:x; c; a -> c; b => c", "b(a), c", "b => c")]
    [InlineData("a in:x; b in:x; c; a => c; b -> c", "b(a), c", "b => c")]
    [InlineData("a in:x; b in:x; c; c -> a; b -> c", "a, b, c", "b -> c, c -> a")]
    [InlineData("a in:x; b in:x; c; d; c => a; b -> d", "b(a), c, d", "b -> d, c => b")]
    [InlineData("a in:x; b in:x; c in:x; a -> b", "a, c(b)", "a -> c")]
    [InlineData("a in:x; b in:x; c in:x; b -> a", "a, c(b)", "c -> a")]
    [InlineData("a in:x; b in:x; p in:y; q in:y; b -> q; p -> a", "a, b, q(p)", "b -> q, q -> a")]
    [InlineData("a in:x; b in:x; p in:y; q in:y; b -> q; a -> p", "b(a), q(p)", "b -> q")]
    public void Group_Edges_AreRespectedAndLedOn(string stated, string vertices, string edges)
    {
        var grouped = Grouped(stated);

        Assert.Equal(vertices, RelatedGraph.Vertices(grouped));
        Assert.Equal(edges, RelatedGraph.Edges(grouped));
    }

    [Fact]
    public void Group_Semaphores_AreUnited()
    {
        var grouped = Grouped("a in:x sema:s sema:t; b in:x sema:u; c in:x sema:t sema:v");

        Assert.Equal("t v u s", string.Join(' ', grouped.Vertices[new("r", "c")].Meta.Sema));
        Assert.Equal("s t", string.Join(' ', grouped.Groups[new("r", "c")][0].Spec.Meta.Sema));
    }

    [Fact]
    public void Group_HandoverBetweenTwo_KeepsThemApart()
    {
        var text = new RelatedGraph();
        var graph = text.Read("a in:x; b in:x");
        var (a, b) = (graph.Vertices[new("r", "a")], graph.Vertices[new("r", "b")]);

        var grouped = AutomaticGroups.Group(graph.Send(a, b), text.Kinds);

        Assert.Equal("a, b", RelatedGraph.Vertices(grouped));
    }

    [Fact]
    public void Group_NothingToGroup_GivesTheSameGraphBack()
    {
        var text = new RelatedGraph();
        var graph = text.Read("a in:x; b in:y; a => b");

        Assert.Same(graph, AutomaticGroups.Group(graph, text.Kinds));
    }

    private static ResourceGraph Grouped(string stated)
    {
        var text = new RelatedGraph();
        return AutomaticGroups.Group(text.Read(stated), text.Kinds);
    }

    private static string Vertices(string stated) => RelatedGraph.Vertices(Grouped(stated));
}
