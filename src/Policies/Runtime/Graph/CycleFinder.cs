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

        var dropped = new HashSet<EdgeKey>();
        foreach (var (edge, _) in added)
        {
            if (Reaches(edge.To, edge.From, successors, dropped))
            {
                dropped.Add(edge);
            }
        }

        return [.. dropped];
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

    private static bool Reaches(VertexId from, VertexId to, ILookup<VertexId, VertexId> successors, HashSet<EdgeKey> dropped)
    {
        var seen = new HashSet<VertexId> { from };
        var open = new Stack<VertexId>([from]);
        while (open.TryPop(out var vertex))
        {
            if (vertex == to)
            {
                return true;
            }

            foreach (var successor in successors[vertex])
            {
                if (!dropped.Contains(new(vertex, successor)) && seen.Add(successor))
                {
                    open.Push(successor);
                }
            }
        }

        return false;
    }
}
