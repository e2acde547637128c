using System.Collections;
using Mgmt.Model;

namespace Mgmt.Engine.Graph.AutoGroup;

/// <summary>
/// Which vertices can be reached from the ones that are asked about, kept true while vertices are merged. A vertex without
/// outgoing edges has no row.
/// </summary>
internal sealed class Reachability
{
    private readonly List<int>?[] _successors;
    private readonly int[] _standIns;
    private readonly BitArray?[] _rows;
    private readonly List<BitArray> _present = [];
    private readonly bool[] _isComputed;

    public Reachability(IReadOnlyList<VertexId> vertices, IEnumerable<EdgeKey> edges)
    {
        var numbers = new Dictionary<VertexId, int>(vertices.Count);
        for (var i = 0; i < vertices.Count; i++)
        {
            numbers.Add(vertices[i], i);
        }

        _successors = new List<int>?[vertices.Count];
        _standIns = [.. Enumerable.Range(0, vertices.Count)];
        _rows = new BitArray?[vertices.Count];
        _isComputed = new bool[vertices.Count];
        foreach (var (from, to) in edges)
        {
            if (numbers.TryGetValue(from, out var source) && numbers.TryGetValue(to, out var target))
            {
                (_successors[source] ??= new(1)).Add(target);
            }
        }
    }

    /// <summary>True when a way leads from either of the two vertices, by their numbers, to the other.</summary>
    public bool Connects(int left, int right) => Row(left)?[right] is true || Row(right)?[left] is true;

    /// <summary>The vertex <paramref name="from"/> becomes part of <paramref name="into"/>.</summary>
    public void Merge(int into, int from)
    {
        var (kept, lost) = (Row(into), Row(from));
        _standIns[from] = into;
        if (lost is not null)
        {
            kept = Ensure(into).Or(lost);
        }

        foreach (var row in _present)
        {
            if (row[into] || row[from])
            {
                row[into] = true;
                if (kept is not null)
                {
                    row.Or(kept);
                }
            }
        }

        if (_successors[from] is { } moved)
        {
            (_successors[into] ??= []).AddRange(moved);
        }
    }

    private BitArray? Row(int vertex)
    {
        if (!_isComputed[vertex])
        {
            _isComputed[vertex] = true;
            Compute(vertex);
        }

        return _rows[vertex];
    }

    private void Compute(int vertex)
    {
        if (_successors[vertex] is null)
        {
            return;
        }

        var row = Ensure(vertex);
        var open = new Stack<int>([vertex]);
        while (open.TryPop(out var next))
        {
            foreach (var successor in _successors[next] ?? [])
            {
                var standIn = StandIn(successor);
                if (!row[standIn])
                {
                    row[standIn] = true;
                    open.Push(standIn);
                }
            }
        }
    }

    private int StandIn(int vertex)
    {
        while (_standIns[vertex] != vertex)
        {
            vertex = _standIns[vertex];
        }

        return vertex;
    }

    private BitArray Ensure(int vertex)
    {
        if (_rows[vertex] is not { } row)
        {
            _rows[vertex] = row = new(_rows.Length);
            _present.Add(row);
        }

        return row;
    }
}
