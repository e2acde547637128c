using System.Collections.Immutable;
using Mgmt.Engine.Graph.AutoGroup;
using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>Lets one resource stand for others, where their kinds allow it and no order between them forbids it.</summary>
public static class AutomaticGroups
{
    /// <summary>
    /// <paramref name="graph"/>, grouped: members are no vertices any more but <see cref="ResourceGraph.Groups"/>, their
    /// edges lead to and from what stands for them (and notify if any of them did), and that has their semaphores too.
    /// Hand-overs keep the names of their ends.
    /// </summary>
    /// <param name="graph">A graph without groups and without cycles.</param>
    /// <param name="kinds">The kinds, by name; a vertex of another kind is not grouped.</param>
    public static ResourceGraph Group(ResourceGraph graph, IReadOnlyDictionary<string, IResourceKind> kinds)
    {
        var vertices = graph.Vertices.Select(v => new GroupVertex(v.Key, v.Value, kinds.GetValueOrDefault(v.Key.Kind))).ToArray();
        Array.Sort(vertices, GroupVertex.Compare);
        for (var i = 0; i < vertices.Length; i++)
        {
            vertices[i].Number = i;
        }

        var families = vertices.Where(static v => v.MayGroup).GroupBy(static v => v.Family, StringComparer.Ordinal);
        var reachability = new Reachability([.. vertices.Select(static v => v.Id)], graph.Edges.Keys.Concat(graph.Sends.Select(static s => new EdgeKey(s.From, s.To))));
        foreach (var family in families)
        {
            Group([.. family], reachability);
        }

        return Array.Exists(vertices, static v => v.Parent is not null) ? Contract(graph, vertices) : graph;
    }

    private static void Group(GroupVertex[] family, Reachability reachability)
    {
        foreach (var into in family)
        {
            if (into.Parent is not null)
            {
                continue;
            }

            foreach (var member in family)
            {
                if (CanJoin(into, member) && into.Kind!.GroupsWith(into.Spec, member.Spec) && !reachability.Connects(into.Number, member.Number))
                {
                    member.Parent = into;
                    into.Members.Add(member);
                    reachability.Merge(into.Number, member.Number);
                }
            }
        }
    }

    private static bool CanJoin(GroupVertex into, GroupVertex member) =>
        member.Parent is null && !ReferenceEquals(into, member)
        && (member.Members.Count == 0 || !string.Equals(into.Id.Kind, member.Id.Kind, StringComparison.Ordinal));

    private static ResourceGraph Contract(ResourceGraph graph, GroupVertex[] vertices)
    {
        var byId = vertices.ToDictionary(static v => v.Id);
        var edges = ImmutableDictionary.CreateBuilder<EdgeKey, bool>();
        foreach (var (edge, notify) in graph.Edges)
        {
            var contracted = new EdgeKey(byId[edge.From].Top.Id, byId[edge.To].Top.Id);
            edges[contracted] = notify || edges.GetValueOrDefault(contracted);
        }

        var heads = vertices.Where(static v => v.Parent is null).ToArray();
        return new()
        {
            Version = graph.Version,
            Vertices = heads.ToImmutableDictionary(static v => v.Id, WithSemaphores),
            Edges = edges.ToImmutable(),
            Sends = graph.Sends,
            Faults = graph.Faults,
            Groups = heads.Where(static v => v.Members.Count > 0).ToImmutableDictionary(static v => v.Id, MembersOf),
        };
    }

    private static ImmutableList<GroupedResource> MembersOf(GroupVertex vertex) =>
        [.. vertex.Members.OrderBy(static m => m.Id).Select(static m => new GroupedResource(m.Id, m.Spec, MembersOf(m)))];

    private static ResourceSpec WithSemaphores(GroupVertex vertex)
    {
        if (vertex.Members.Count == 0)
        {
            return vertex.Spec;
        }

        var all = new EquatableList<string>(All(vertex).Distinct(StringComparer.Ordinal));
        return all.Equals(vertex.Spec.Meta.Sema) ? vertex.Spec : vertex.Spec.With(vertex.Spec.Meta with { Sema = all });
    }

    private static IEnumerable<string> All(GroupVertex vertex) => vertex.Spec.Meta.Sema.Concat(vertex.Members.SelectMany(All));
}
