using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Yaml;

/// <summary>Finds the cycles of a graph in one walk along its edges.</summary>
internal sealed class EdgeCycles
{
    private readonly ILookup<ResourceName, GraphEdge> _outgoing;
    private readonly HashSet<ResourceName> _path = [];
    private readonly HashSet<ResourceName> _done = [];
    private readonly Stack<(ResourceName Vertex, IEnumerator<GraphEdge> Edges)> _open = [];

    private EdgeCycles(IReadOnlyList<GraphEdge> edges) => _outgoing = edges.ToLookup(static e => e.From);

    /// <summary>An edge of each cycle that the walk meets, in the order of <paramref name="edges"/>: without them there is none.</summary>
    public static IEnumerable<GraphEdge> FindClosing(IReadOnlyList<GraphEdge> edges)
    {
        var walk = new EdgeCycles(edges);
        var closing = edges.SelectMany(e => walk.From(e.From)).ToHashSet();
        return edges.Where(closing.Contains);
    }

    private List<GraphEdge> From(ResourceName start)
    {
        var closing = new List<GraphEdge>();
        Enter(start);
        while (_open.TryPeek(out var last))
        {
            if (!last.Edges.MoveNext())
            {
                _open.Pop();
                _path.Remove(last.Vertex);
                _done.Add(last.Vertex);
            }
            else if (_path.Contains(last.Edges.Current.To))
            {
                closing.Add(last.Edges.Current);
            }
            else
            {
                Enter(last.Edges.Current.To);
            }
        }

        return closing;
    }

    private void Enter(ResourceName vertex)
    {
        if (!_done.Contains(vertex) && _path.Add(vertex))
        {
            _open.Push((vertex, _outgoing[vertex].GetEnumerator()));
        }
    }
}
