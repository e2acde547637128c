using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>The strongly connected components of a graph: the vertices of each can all be reached from one another. Tarjan's algorithm (1972).</summary>
internal sealed class Components
{
    private readonly Func<VertexId, IEnumerable<VertexId>> _successors;
    private readonly Dictionary<VertexId, int> _numbers = [];
    private readonly Dictionary<VertexId, int> _lowest = [];
    private readonly Stack<VertexId> _unassigned = new();
    private readonly HashSet<VertexId> _isUnassigned = [];
    private readonly Stack<(VertexId Vertex, IEnumerator<VertexId> Successors)> _open = new();
    private readonly List<HashSet<VertexId>> _found = [];

    private Components(Func<VertexId, IEnumerable<VertexId>> successors) => _successors = successors;

    /// <summary>Those components of the graph of <paramref name="vertices"/> that have a cycle.</summary>
    public static IReadOnlyList<HashSet<VertexId>> WithCycle(IEnumerable<VertexId> vertices, Func<VertexId, IEnumerable<VertexId>> successors)
    {
        var components = new Components(successors);
        foreach (var vertex in vertices)
        {
            if (!components._numbers.ContainsKey(vertex))
            {
                components.Visit(vertex);
            }
        }

        return components._found;
    }

    private void Visit(VertexId start)
    {
        Enter(start);
        while (_open.TryPeek(out var last))
        {
            if (!last.Successors.MoveNext())
            {
                Leave(_open.Pop().Vertex);
                continue;
            }

            var next = last.Successors.Current;
            if (!_numbers.TryGetValue(next, out var number))
            {
                Enter(next);
            }
            else if (_isUnassigned.Contains(next))
            {
                _lowest[last.Vertex] = Math.Min(_lowest[last.Vertex], number);
            }
        }
    }

    private void Enter(VertexId vertex)
    {
        _numbers[vertex] = _lowest[vertex] = _numbers.Count;
        _unassigned.Push(vertex);
        _isUnassigned.Add(vertex);
        _open.Push((vertex, _successors(vertex).GetEnumerator()));
    }

    private void Leave(VertexId vertex)
    {
        if (_open.TryPeek(out var parent))
        {
            _lowest[parent.Vertex] = Math.Min(_lowest[parent.Vertex], _lowest[vertex]);
        }

        if (_lowest[vertex] != _numbers[vertex])
        {
            return;
        }

        var component = new HashSet<VertexId>();
        VertexId member;
        do
        {
            member = _unassigned.Pop();
            _isUnassigned.Remove(member);
            component.Add(member);
        }
        while (member != vertex);

        if (component.Count > 1 || _successors(vertex).Contains(vertex))
        {
            _found.Add(component);
        }
    }
}
