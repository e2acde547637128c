using Mgmt.Engine;
using Mgmt.Host.Planning;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>
/// Keeps invalid definitions from the engine while a policy runs: a resource that turns invalid stays as it was, or away
/// when it never was valid, and is reported.
/// </summary>
internal sealed class PolicyGate(IReadOnlyDictionary<string, IResourceKind> kinds)
{
    private readonly Dictionary<VertexId, PolicyFault> _invalid = [];
    private ResourceGraph _passed = ResourceGraph.Empty;

    /// <summary>What the engine is to run instead of <paramref name="graph"/>, and the way there from what it runs now.</summary>
    public (ResourceGraph Graph, GraphDelta Delta) Pass(ResourceGraph graph, GraphDelta delta)
    {
        foreach (var id in delta.Added.Concat(delta.Changed.Select(static c => c.Id)))
        {
            Judge(id, graph.Vertices[id]);
        }

        foreach (var id in delta.Removed)
        {
            _invalid.Remove(id);
        }

        if (_invalid.Count == 0 && ReferenceEquals(_passed, Clean))
        {
            Clean = _passed = graph;
            return (graph, delta);
        }

        var replaced = Replace(graph);
        var difference = GraphDelta.Between(_passed, replaced);
        _passed = replaced;
        Clean = _invalid.Count == 0 ? replaced : Clean;
        return (replaced, difference);
    }

    // The last graph that passed without anything being held back.
    private ResourceGraph Clean { get; set; } = ResourceGraph.Empty;

    private void Judge(VertexId id, ResourceSpec spec)
    {
        if (Validation.Faults(kinds, spec).FirstOrDefault() is { } fault)
        {
            var frozen = _passed.Vertices.ContainsKey(id) ? new EquatableList<VertexId>([id]) : EquatableList<VertexId>.Empty;
            _invalid[id] = new(spec.Origin ?? new(SourceText.From("", ""), 0, 0), fault, IsPending: false, id.ToString(), frozen);
        }
        else
        {
            _invalid.Remove(id);
        }
    }

    private ResourceGraph Replace(ResourceGraph graph)
    {
        var vertices = graph.Vertices;
        foreach (var id in _invalid.Keys)
        {
            vertices = _passed.Vertices.TryGetValue(id, out var last) ? vertices.SetItem(id, last) : vertices.Remove(id);
        }

        return new()
        {
            Version = graph.Version,
            Vertices = vertices,
            Edges = graph.Edges.RemoveRange(graph.Edges.Keys.Where(e => !vertices.ContainsKey(e.From) || !vertices.ContainsKey(e.To))),
            Sends = [.. graph.Sends.Where(s => vertices.ContainsKey(s.From) && vertices.ContainsKey(s.To))],
            Faults = graph.Faults.AddRange(_invalid.Values),
        };
    }
}
