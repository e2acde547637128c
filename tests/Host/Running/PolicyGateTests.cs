using System.Collections.Immutable;
using Mgmt.Engine;
using Mgmt.Host.Running;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Running;

public sealed class PolicyGateTests
{
    private static readonly Field<Str> Word = Fields.Str("word", "A word; `bad` is invalid.");
    private static readonly KindSchema Schema = new("thing", KindTraits.None, "A thing.", [Word]);

    private readonly PolicyGate _gate = new(KindSet.ByName([new Thing()]));
    private ResourceGraph _stated = ResourceGraph.Empty;

    [Fact]
    public void Pass_ValidGraph_IsPassedAsItIs()
    {
        var (graph, delta) = State(("a", "good"), ("b", "good"));

        Assert.Same(_stated, graph);
        Assert.Equal(2, delta.Added.Count);
    }

    [Fact]
    public void Pass_ResourceThatTurnsInvalid_StaysAsItWas()
    {
        State(("a", "good"));

        var (graph, delta) = State(("a", "bad"), ("b", "good"));

        Assert.Equal("good", Word.Of(graph.Vertices[new("thing", "a")]).ToString());
        Assert.Empty(delta.Changed);
        Assert.Equal([new VertexId("thing", "b")], delta.Added);
        Assert.Equal([new VertexId("thing", "a")], Assert.Single(graph.Faults).Frozen);
    }

    [Fact]
    public void Pass_ResourceThatNeverWasValid_IsAwayUntilItIs()
    {
        var (graph, _) = State(("a", "bad"));
        Assert.Empty(graph.Vertices);

        var (healed, delta) = State(("a", "better"));

        Assert.Single(healed.Vertices);
        Assert.Equal([new VertexId("thing", "a")], delta.Added);
        Assert.Empty(healed.Faults);
    }

    [Fact]
    public void Pass_EdgeToInvalidResource_IsAwayWithIt()
    {
        var edge = new EdgeKey(new("thing", "a"), new("thing", "b"));
        var (graph, _) = State([edge], ("a", "bad"), ("b", "good"));
        Assert.Empty(graph.Edges);

        var (healed, delta) = State([edge], ("a", "good"), ("b", "good"));

        Assert.Single(healed.Edges);
        Assert.Single(delta.EdgesSet);
    }

    private (ResourceGraph Graph, GraphDelta Delta) State(params (string Name, string Word)[] things) => State([], things);

    private (ResourceGraph Graph, GraphDelta Delta) State(EdgeKey[] edges, params (string Name, string Word)[] things)
    {
        var next = new ResourceGraph
        {
            Vertices = things.ToImmutableDictionary(
                static t => new VertexId("thing", t.Name),
                static t => ResourceSpec.Create(Schema, t.Name).With(Word, Value.Str(t.Word))),
            Edges = edges.ToImmutableDictionary(static e => e, static _ => false),
        };
        var delta = GraphDelta.Between(_stated, next);
        _stated = next;
        return _gate.Pass(next, delta);
    }

    private sealed class Thing : IResourceKind
    {
        public KindSchema Schema => PolicyGateTests.Schema;

        public IEnumerable<string> Validate(ResourceSpec spec) => Word.Of(spec) == "bad" ? ["word is bad"] : [];

        public IResource Open(ResourceSpec spec) => throw new NotSupportedException();
    }
}
