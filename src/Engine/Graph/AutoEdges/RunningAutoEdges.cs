using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoEdges;

/// <summary>
/// Completes deltas by the automatic edges that come and go with what they change, so that the running graph has all of
/// them. An automatic edge that would close a cycle is left out, and tried again by the next delta.
/// </summary>
internal sealed class RunningAutoEdges(IReadOnlyDictionary<string, IResourceKind> kinds)
{
    private readonly List<EdgeKey> _leftOut = [];
    private AutoEdgeIndex _index = new(kinds);
    private ResourceGraph _present = ResourceGraph.Empty;
    private IReadOnlyList<EdgeKey> _presentlyLeftOut = [];
    private Dictionary<EdgeKey, bool> _touched = [];

    /// <summary>The automatic edges that are left out of the running graph.</summary>
    public IReadOnlyList<EdgeKey> LeftOut => _presentlyLeftOut;

    /// <summary>
    /// <paramref name="delta"/>, which leads to <paramref name="next"/>, with the automatic edges that come and go. It takes
    /// effect with <see cref="Accept"/>, or never with <see cref="Refuse"/>.
    /// </summary>
    public GraphDelta Complete(ResourceGraph next, GraphDelta delta)
    {
        _touched = [];
        foreach (var edge in _presentlyLeftOut)
        {
            _touched.Add(edge, false);
        }

        _leftOut.Clear();
        Advance(next, delta);
        return Combine(next, delta);
    }

    /// <summary>
    /// The same again, but for one automatic edge of <paramref name="cycle"/>; null when there is none in it.
    /// </summary>
    public GraphDelta? LeaveOut(IReadOnlyList<VertexId> cycle, ResourceGraph next, GraphDelta delta)
    {
        EdgeKey? last = null;
        for (var i = 0; i < cycle.Count; i++)
        {
            var edge = new EdgeKey(cycle[i], cycle[(i + 1) % cycle.Count]);
            if (IsThere(edge) && !next.Edges.ContainsKey(edge) && (last is not { } other || Compare(edge, other) > 0))
            {
                last = edge;
            }
        }

        if (last is not { } dropped)
        {
            return null;
        }

        _touched.TryAdd(dropped, true);
        _leftOut.Add(dropped);
        return Combine(next, delta);
    }

    /// <summary>The completed delta that leads to <paramref name="next"/> has taken effect.</summary>
    public void Accept(ResourceGraph next)
    {
        _present = next;
        _presentlyLeftOut = _leftOut.Count == 0 ? [] : [.. _leftOut];
    }

    /// <summary>The completed delta never takes effect. Rare, so that everything is made anew.</summary>
    public void Refuse()
    {
        _index = new(kinds);
        foreach (var (id, spec) in _present.Vertices)
        {
            _index.Set(id, spec);
        }

        _index.Settle();
    }

    private void Advance(ResourceGraph next, GraphDelta delta)
    {
        if (delta.Added.Count > 0)
        {
            _index.EnsureCapacity(next.Vertices.Count);
        }

        foreach (var id in delta.Removed)
        {
            _index.Remove(id, _touched);
        }

        foreach (var id in delta.Added)
        {
            _index.Set(id, next.Vertices[id], _touched);
        }

        foreach (var change in delta.Changed)
        {
            _index.Set(change.Id, change.After, _touched);
        }

        _index.Settle(_touched);
    }

    private GraphDelta Combine(ResourceGraph next, GraphDelta delta)
    {
        if (_touched.Count == 0 && delta.EdgesRemoved.Count == 0)
        {
            return delta;
        }

        var set = new List<KeyValuePair<EdgeKey, bool>>(delta.EdgesSet);
        var removed = new List<EdgeKey>(delta.EdgesRemoved.Count);
        foreach (var edge in delta.EdgesRemoved)
        {
            Put(edge, IsThere(edge), set, removed);
            _touched.Remove(edge);
        }

        foreach (var (edge, wasThere) in _touched)
        {
            if (IsThere(edge) != wasThere && !next.Edges.ContainsKey(edge))
            {
                Put(edge, !wasThere, set, removed);
            }
        }

        return new()
        {
            Added = delta.Added,
            Removed = delta.Removed,
            Changed = delta.Changed,
            EdgesSet = set,
            EdgesRemoved = removed,
            SendsAdded = delta.SendsAdded,
            SendsRemoved = delta.SendsRemoved,
            FaultsChanged = delta.FaultsChanged,
        };
    }

    private bool IsThere(EdgeKey edge) => _index.Contains(edge) && !_leftOut.Contains(edge);

    private static void Put(EdgeKey edge, bool isThere, List<KeyValuePair<EdgeKey, bool>> set, List<EdgeKey> removed)
    {
        if (isThere)
        {
            set.Add(new(edge, false));
        }
        else
        {
            removed.Add(edge);
        }
    }

    private static int Compare(EdgeKey left, EdgeKey right)
    {
        var order = left.From.CompareTo(right.From);
        return order != 0 ? order : left.To.CompareTo(right.To);
    }
}
