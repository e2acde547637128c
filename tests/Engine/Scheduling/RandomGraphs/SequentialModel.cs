using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>Where a resource ends.</summary>
internal enum Fate
{
    Done,
    Differing,
    Failed,
    Blocked,
}

/// <summary>
/// The reference: takes the resources of a graph one at a time, each after all before it, tries each as often as it may,
/// and has no clock, no events and no memory of how it got here.
/// </summary>
internal static class SequentialModel
{
    /// <summary>Where every resource of <paramref name="graph"/> ends when each fails as often as <paramref name="failures"/> says.</summary>
    public static IReadOnlyDictionary<VertexId, Fate> Run(ResourceGraph graph, Func<ResourceSpec, int> failures)
    {
        var before = graph.Edges.Keys.ToLookup(static e => e.To, static e => e.From);
        var fates = new Dictionary<VertexId, Fate>();
        foreach (var id in graph.Vertices.Keys)
        {
            Visit(id);
        }

        return fates;

        Fate Visit(VertexId id)
        {
            if (!fates.TryGetValue(id, out var fate))
            {
                // Every one of them, so that each has its fate.
                var isFree = before[id].ToList().ConvertAll(Visit).TrueForAll(static f => f is Fate.Done or Fate.Differing);
                fates[id] = fate = isFree ? Try(graph.Vertices[id], failures(graph.Vertices[id])) : Fate.Blocked;
            }

            return fate;
        }
    }

    private static Fate Try(ResourceSpec spec, int failures)
    {
        for (var attempt = 0; attempt <= spec.Meta.Retry; attempt++)
        {
            if (attempt >= failures)
            {
                return spec.Meta.Noop ? Fate.Differing : Fate.Done;
            }
        }

        return Fate.Failed;
    }
}
