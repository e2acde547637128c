using Mgmt.Model;

namespace Mgmt.Engine.Graph;

/// <summary>
/// Looks whether a delta would close a cycle, before anything changes. A new cycle goes through a new edge, so only what
/// new edges lead to is walked, each vertex once.
/// </summary>
internal sealed class CycleFinder
{
    private readonly VertexGraph _graph;
    private readonly Dictionary<VertexId, List<VertexId>> _added = [];
    private readonly HashSet<EdgeKey> _gone = [];
    private readonly Dictionary<VertexId, bool> _finished = [];

    private CycleFinder(VertexGraph graph, GraphDelta delta)
    {
        _graph = graph;
        foreach (var (key, _) in delta.EdgesSet)
        {
            AddEdge(key);
        }

        foreach (var send in delta.SendsAdded)
        {
            AddEdge(new(send.From, send.To));
        }

        foreach (var key in delta.EdgesRemoved)
        {
            if (graph.Find(key) is { Handovers: 0 })
            {
                _gone.Add(key);
            }
        }

        foreach (var send in delta.SendsRemoved)
        {
            var key = new EdgeKey(send.From, send.To);
            if (graph.Find(key) is { } edge && edge.Handovers <= delta.SendsRemoved.Count(s => s.From == key.From && s.To == key.To)
                && (!edge.IsDeclared || delta.EdgesRemoved.Contains(key)))
            {
                _gone.Add(key);
            }
        }

        foreach (var id in delta.Removed)
        {
            foreach (var edge in graph.Find(id)?.Outgoing ?? [])
            {
                _gone.Add(new(id, edge.To.Id));
            }
        }

        _gone.ExceptWith(delta.EdgesSet.Select(static e => e.Key));
        _gone.ExceptWith(delta.SendsAdded.Select(static s => new EdgeKey(s.From, s.To)));
    }

    /// <summary>A cycle that <paramref name="delta"/> would close: its vertices, each once and in order. Null for none.</summary>
    public static IReadOnlyList<VertexId>? Find(VertexGraph graph, GraphDelta delta)
    {
        if (delta.EdgesSet.Count == 0 && delta.SendsAdded.Count == 0)
        {
            return null;
        }

        var finder = new CycleFinder(graph, delta);
        foreach (var start in finder._added.Keys)
        {
            if (finder.Walk(start) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private void AddEdge(EdgeKey key)
    {
        if (_graph.Find(key) is not null)
        {
            return;
        }

        if (!_added.TryGetValue(key.From, out var targets))
        {
            _added.Add(key.From, targets = []);
        }

        targets.Add(key.To);
    }

    private IReadOnlyList<VertexId>? Walk(VertexId start)
    {
        if (_finished.ContainsKey(start))
        {
            return null;
        }

        var path = new List<(VertexId Id, IEnumerator<VertexId> Next)> { (start, Successors(start).GetEnumerator()) };
        _finished[start] = false;
        while (path.Count > 0)
        {
            var (id, next) = path[^1];
            if (!next.MoveNext())
            {
                _finished[id] = true;
                path.RemoveAt(path.Count - 1);
            }
            else if (!_finished.TryGetValue(next.Current, out var isFinished))
            {
                _finished[next.Current] = false;
                path.Add((next.Current, Successors(next.Current).GetEnumerator()));
            }
            else if (!isFinished)
            {
                var from = path.FindIndex(step => step.Id == next.Current);
                return [.. path.Skip(from).Select(static step => step.Id)];
            }
        }

        return null;
    }

    private IEnumerable<VertexId> Successors(VertexId id)
    {
        foreach (var edge in _graph.Find(id)?.Outgoing ?? [])
        {
            if (_gone.Count == 0 || !_gone.Contains(new(id, edge.To.Id)))
            {
                yield return edge.To.Id;
            }
        }

        if (_added.TryGetValue(id, out var added))
        {
            foreach (var target in added)
            {
                yield return target;
            }
        }
    }
}
