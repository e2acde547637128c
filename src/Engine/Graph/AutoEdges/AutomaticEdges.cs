using Mgmt.Engine.Graph.AutoEdges;
using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>The edges that follow from what resources are.</summary>
public static class AutomaticEdges
{
    /// <summary>
    /// <paramref name="graph"/> with its automatic edges. They do not notify; one that repeats a stated edge is that edge.
    /// The result may have cycles, see <see cref="GraphCycle"/>.
    /// </summary>
    /// <param name="graph">What is stated.</param>
    /// <param name="kinds">The kinds, by name; a vertex of another kind has no automatic edges.</param>
    public static ResourceGraph AddTo(ResourceGraph graph, IReadOnlyDictionary<string, IResourceKind> kinds)
    {
        var index = new AutoEdgeIndex(kinds);
        index.EnsureCapacity(graph.Vertices.Count);
        foreach (var (id, spec) in graph.Vertices)
        {
            index.Set(id, spec);
        }

        index.Settle();
        if (index.Edges.Count == 0)
        {
            return graph;
        }

        var edges = graph.Edges.ToBuilder();
        foreach (var edge in index.Edges)
        {
            edges.TryAdd(edge, false);
        }

        return graph.With(edges.ToImmutable());
    }
}
