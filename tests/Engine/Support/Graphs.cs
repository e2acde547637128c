using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>Makes graphs in a line or two.</summary>
internal static class Graphs
{
    public static VertexId Id(ResourceSpec spec) => new(spec.Kind, spec.Name);

    public static ResourceGraph Of(params ResourceSpec[] specs) => new()
    {
        Vertices = specs.ToImmutableDictionary(Id),
    };

    public static ResourceGraph Edge(this ResourceGraph graph, ResourceSpec from, ResourceSpec to, bool notify = false) =>
        Copy(graph, edges: graph.Edges.SetItem(new(Id(from), Id(to)), notify));

    public static ResourceGraph Chain(this ResourceGraph graph, params ResourceSpec[] specs) =>
        specs.Zip(specs.Skip(1)).Aggregate(graph, static (g, pair) => g.Edge(pair.First, pair.Second));

    public static ResourceGraph Send(this ResourceGraph graph, ResourceSpec from, ResourceSpec to, string field = "content") =>
        Copy(graph, sends: graph.Sends.Add(new(Id(from), "out", Id(to), field)));

    public static ResourceGraph With(this ResourceGraph graph, ResourceSpec spec) =>
        Copy(graph, vertices: graph.Vertices.SetItem(Id(spec), spec));

    public static ResourceGraph Without(this ResourceGraph graph, ResourceSpec spec) => Copy(
        graph,
        graph.Vertices.Remove(Id(spec)),
        graph.Edges.RemoveRange(graph.Edges.Keys.Where(e => e.From == Id(spec) || e.To == Id(spec))),
        graph.Sends.Except(graph.Sends.Where(s => s.From == Id(spec) || s.To == Id(spec))));

    public static ResourceGraph WithoutEdge(this ResourceGraph graph, ResourceSpec from, ResourceSpec to) =>
        Copy(graph, edges: graph.Edges.Remove(new(Id(from), Id(to))));

    public static ResourceGraph WithFaults(this ResourceGraph graph, params PolicyFault[] faults) => new()
    {
        Vertices = graph.Vertices,
        Edges = graph.Edges,
        Sends = graph.Sends,
        Faults = [.. faults],
    };

    private static ResourceGraph Copy(
        ResourceGraph graph,
        ImmutableDictionary<VertexId, ResourceSpec>? vertices = null,
        ImmutableDictionary<EdgeKey, bool>? edges = null,
        ImmutableHashSet<SendReceive>? sends = null) => new()
        {
            Version = graph.Version + 1,
            Vertices = vertices ?? graph.Vertices,
            Edges = edges ?? graph.Edges,
            Sends = sends ?? graph.Sends,
            Faults = graph.Faults,
        };
}
