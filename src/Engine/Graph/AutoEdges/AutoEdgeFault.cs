using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>What is reported of automatic edges.</summary>
internal static class AutoEdgeFault
{
    /// <summary><paramref name="edge"/> is left out of <paramref name="graph"/>, because it would close a cycle.</summary>
    public static PolicyFault Of(EdgeKey edge, ResourceGraph graph) => new(
        graph.Vertices[edge.To].Origin ?? new(SourceText.From("", ""), 0, 0),
        $"resource graph has cycles: the automatic edge {edge.From} -> {edge.To} closes one and is left out; take the opposite edge away, or set Meta:autoedge => false on one of the two",
        IsPending: false,
        edge.To.ToString(),
        EquatableList<VertexId>.Empty);
}
