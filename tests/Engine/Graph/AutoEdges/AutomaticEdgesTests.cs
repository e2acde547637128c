using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Graph.AutoEdges;

public sealed class AutomaticEdgesTests
{
    [Theory]
    [InlineData("a is:x; b after:x", "a -> b")]
    [InlineData("a is:x; b before:x", "b -> a")]
    [InlineData("a is:y; b after:x", "")]
    [InlineData("a is:x; b is:y; c after:x|y", "a -> c")]
    [InlineData("b is:y; c after:x|y", "b -> c")]
    [InlineData("a is:x; b is:y; c after:x after:y", "a -> c, b -> c")]
    [InlineData("a is:y; b is:x; c after:x|y", "b -> c")]
    [InlineData("a is:y; b is:x; c after-first:x|y", "a -> c")]
    [InlineData("b is:x; a is:x; c after:x", "a -> c")]
    [InlineData("z[a] is:x; r[b] is:x; c after:x", "z[a] -> c")]
    [InlineData("r[a] is:x; b[a] is:x; c after:x", "b[a] -> c")]
    [InlineData("a is:x is:y; b after:x after:y", "a -> b")]
    [InlineData("a is:x; b before:x; c after:x", "a -> c, b -> a")]
    [InlineData("a is:x after:y; b is:y before:z; c is:z", "b -> a, b -> c")]
    [InlineData("a is:/; b is:/x/; c after-near:/x/y/z", "b -> c")]
    [InlineData("a is:/; b is:/x/; c after-near:/z/y/z", "a -> c")]
    [InlineData("a is:/x; c after-near:/x/y", "")]
    [InlineData("a is:/x/y; b is:/x/; c after-near:/x/y", "a -> c")]
    [InlineData("a is:/x/; b is:w; c after-near:/x/y|w", "b -> c")]
    [InlineData("a is:/x/; c after-near:w|/x/y", "a -> c")]
    public void AddTo_Wishes_FindWhatAnswers(string stated, string edges) => Assert.Equal(edges, Completed(stated));

    [Theory]
    [InlineData("a is:x after:x", "")]
    [InlineData("a is:x before:x", "")]
    [InlineData("a is:x after:x; b is:x", "b -> a")]
    [InlineData("a is:x after-first:x|y; b is:y", "b -> a")]
    [InlineData("a is:x after:x|y; b is:y", "b -> a")]
    public void AddTo_WishForOneself_FindsTheNext(string stated, string edges) => Assert.Equal(edges, Completed(stated));

    [Theory]
    [InlineData("a is:x no-edge; b after:x", "")]
    [InlineData("a is:x; b after:x no-edge", "")]
    [InlineData("a is:x no-edge; b is:x; c after:x", "b -> c")]
    [InlineData("a is:x hidden; b after:x", "a -> b")]
    [InlineData("a is:x; b after:x hidden", "a -> b")]
    [InlineData("a is:x no-group; b after:x no-group", "a -> b")]
    public void AddTo_MetaParameters_AreHeeded(string stated, string edges) => Assert.Equal(edges, Completed(stated));

    [Theory]
    [InlineData("a is:x; b after:x; a => b", "a => b")]
    [InlineData("a is:x; b after:x; a -> b", "a -> b")]
    [InlineData("a is:x; b after:x; c; c => b", "a -> b, c => b")]
    [InlineData("a is:x; b after:x; b => a", "a -> b, b => a")]
    public void AddTo_StatedEdges_StayAsTheyAre(string stated, string edges) => Assert.Equal(edges, Completed(stated));

    [Fact]
    public void AddTo_NothingRelated_GivesTheSameGraphBack()
    {
        var text = new RelatedGraph();
        var graph = text.Read("a; b; a => b");

        Assert.Same(graph, AutomaticEdges.AddTo(graph, text.Kinds));
    }

    [Fact]
    public void AddTo_KindThatIsNotAvailable_HasNoAutomaticEdges()
    {
        var graph = new RelatedGraph().Read("a is:x; b after:x");

        Assert.Empty(AutomaticEdges.AddTo(graph, new Dictionary<string, IResourceKind>(StringComparer.Ordinal)).Edges);
    }

    [Fact]
    public void AddTo_SeveralHiddenOfOneName_AreToldApart()
    {
        var text = new RelatedGraph();
        var graph = text.Read("a is:x hidden; b after:x");
        var twin = new VertexId("r", "a", 1);
        graph = new() { Vertices = graph.Vertices.Add(twin, graph.Vertices[new("r", "a")]) };

        Assert.Equal(new EdgeKey(new("r", "a"), new("r", "b")), Assert.Single(AutomaticEdges.AddTo(graph, text.Kinds).Edges).Key);
    }

    [Theory]
    [InlineData("a; b; a -> b", "")]
    [InlineData("a is:x after:y; b is:y after:x", "a b")]
    [InlineData("a is:x after:y; b is:y; a -> b", "a b")]
    [InlineData("a; b; c; d; d -> b; b -> c; c -> a; a -> b", "a b c")]
    public void Find_OfGraph_NamesTheCycle(string stated, string cycle)
    {
        var text = new RelatedGraph();
        var found = GraphCycle.Find(AutomaticEdges.AddTo(text.Read(stated), text.Kinds));

        Assert.Equal(cycle, string.Join(' ', (found ?? []).Select(static id => id.Name)));
    }

    private static string Completed(string stated)
    {
        var text = new RelatedGraph();
        return RelatedGraph.Edges(AutomaticEdges.AddTo(text.Read(stated), text.Kinds));
    }
}
