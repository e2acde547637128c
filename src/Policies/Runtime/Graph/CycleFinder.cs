using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>Finds new edges that would close a cycle.</summary>
internal static class CycleFinder
{
    /// <summary>Those of <paramref name="added"/> that have to go for <paramref name="edges"/>, which has them all, to be without a cycle.</summary>
    public static IReadOnlyList<EdgeKey> EdgesClosingCycles(ImmutableDictionary<EdgeKey, bool> edges, IReadOnlyList<KeyValuePair<EdgeKey, bool>> added)
    {
        if (added.Count == 0)
        {
            return [];
        }

        var successors = edges.Keys.ToLookup(static e => e.From, static e => e.To);
        if (!HasCycle(edges.Keys, successors))
        {
            return [];
        }

        var order = new Dictionary<EdgeKey, int>();
        foreach (var (edge, _) in added)
        {
            order.Add(edge, order.Count);
        }

        // Within a component every edge closes a cycle: the first new one goes, and what is left is looked at again.
        var dropped = new HashSet<EdgeKey>();
        var open = new Stack<HashSet<VertexId>>(Components.WithCycle(edges.Keys.Select(static e => e.From).Distinct(), v => successors[v]));
        while (open.TryPop(out var component))
        {
            IEnumerable<VertexId> Within(VertexId vertex) => successors[vertex].Where(to => component.Contains(to) && !dropped.Contains(new(vertex, to)));
            dropped.Add(component.SelectMany(v => Within(v).Select(to => new EdgeKey(v, to))).Where(order.ContainsKey).MinBy(e => order[e]));
            foreach (var rest in Components.WithCycle(component, Within))
            {
                open.Push(rest);
            }
        }

        return [.. dropped.OrderBy(e => order[e])];
    }

    private static bool HasCycle(IEnumerable<EdgeKey> edges, ILookup<VertexId, VertexId> successors)
    {
        var waiting = new Dictionary<VertexId, int>();
        foreach (var edge in edges)
        {
            waiting[edge.To] = waiting.GetValueOrDefault(edge.To) + 1;
            waiting.TryAdd(edge.From, 0);
        }

        var ready = new Stack<VertexId>(waiting.Where(static w => w.Value == 0).Select(static w => w.Key));
        var done = 0;
        while (ready.TryPop(out var vertex))
        {
            done++;
            foreach (var successor in successors[vertex])
            {
                if (--waiting[successor] == 0)
                {
                    ready.Push(successor);
                }
            }
        }

        return done < waiting.Count;
    }
}
