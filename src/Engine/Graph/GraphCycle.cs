using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>Looks for cycles in whole graphs.</summary>
public static class GraphCycle
{
    /// <summary>
    /// A cycle of <paramref name="graph"/>: its vertices, each once and in order, beginning with the first by name. Null for none. Equal graphs give the same.
    /// </summary>
    public static IReadOnlyList<VertexId>? Find(ResourceGraph graph)
    {
        var successors = new Dictionary<VertexId, List<VertexId>>();
        var waiting = new Dictionary<VertexId, int>(graph.Vertices.Count);
        foreach (var (from, to) in graph.Edges.Keys.Concat(graph.Sends.Select(static s => new EdgeKey(s.From, s.To))))
        {
            if (!successors.TryGetValue(from, out var list))
            {
                successors.Add(from, list = new(1));
            }

            list.Add(to);
            waiting.TryAdd(from, 0);
            waiting[to] = waiting.GetValueOrDefault(to) + 1;
        }

        var ready = new Stack<VertexId>(waiting.Where(static w => w.Value == 0).Select(static w => w.Key));
        while (ready.TryPop(out var id))
        {
            waiting.Remove(id);
            foreach (var successor in successors.GetValueOrDefault(id) ?? [])
            {
                if (--waiting[successor] == 0)
                {
                    ready.Push(successor);
                }
            }
        }

        return waiting.Count == 0 ? null : Among(waiting.Keys, successors);
    }

    // Each of these has a predecessor among them, so that going back comes round.
    private static List<VertexId> Among(IReadOnlyCollection<VertexId> knotted, Dictionary<VertexId, List<VertexId>> successors)
    {
        var predecessors = new Dictionary<VertexId, VertexId>();
        foreach (var from in knotted.Order())
        {
            foreach (var to in successors.GetValueOrDefault(from) ?? [])
            {
                predecessors.TryAdd(to, from);
            }
        }

        var path = new List<VertexId>();
        var seen = new Dictionary<VertexId, int>();
        var at = knotted.Min();
        while (seen.TryAdd(at, path.Count))
        {
            path.Add(at);
            at = predecessors[at];
        }

        var cycle = path[seen[at]..];
        cycle.Reverse();
        var first = cycle.IndexOf(cycle.Min());
        return [.. cycle[first..], .. cycle[..first]];
    }
}
