using System.Collections.Immutable;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Yaml;

/// <summary>What is wrong between the resources and edges of a graph.</summary>
internal static class GraphChecks
{
    // To look through thousands of names for each of thousands of edges would take minutes.
    private const int MostHints = 20;

    /// <summary>Finds resources that are stated twice, edges that lead to nothing, and cycles.</summary>
    public static void Run(IReadOnlyList<GraphResource> resources, IReadOnlyList<GraphEdge> edges, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<ResourceName, GraphResource>();
        foreach (var resource in resources)
        {
            var name = new ResourceName(resource.Statement.Kind, resource.Name);
            if (!known.TryAdd(name, resource) && !resource.Meta.Hidden && !known[name].Meta.Hidden)
            {
                diagnostics.Add(Messages.StatedTwice(resource.Statement.Span, name, known[name].Statement.Span));
            }
        }

        var missing = 0;
        foreach (var edge in edges)
        {
            CheckEnd(edge.From, edge.Statement.Halves[0].Span);
            CheckEnd(edge.To, edge.Statement.Halves[1].Span);
        }

        var stated = edges.DistinctBy(KeyOf).ToDictionary(KeyOf);
        foreach (var key in CycleFinder.EdgesClosingCycles(stated.ToImmutableDictionary(static e => e.Key, static _ => false), [.. stated.Keys.Select(static k => KeyValuePair.Create(k, false))]))
        {
            diagnostics.Add(Messages.ResourceCycle(stated[key].Statement.Span, key));
        }

        static EdgeKey KeyOf(GraphEdge edge) => new(new(edge.From.Kind, edge.From.Name), new(edge.To.Kind, edge.To.Name));

        void CheckEnd(ResourceName end, SourceSpan span)
        {
            if (!known.ContainsKey(end))
            {
                diagnostics.Add(++missing <= MostHints ? Messages.EdgeToNothing(span, end, known.Keys) : Messages.EdgeToNothing(span, end));
            }
        }
    }
}
