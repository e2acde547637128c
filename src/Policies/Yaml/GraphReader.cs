using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Yaml;

/// <summary>Reads the document of a graph as the program of a policy that states the same.</summary>
internal sealed class GraphReader
{
    private readonly PolicyCatalogue _catalogue;
    private readonly DiagnosticBag _diagnostics;
    private readonly NodeShapes _shapes;
    private readonly ResourceReader _resources;
    private readonly EdgeReader _edges;

    public GraphReader(PolicyCatalogue catalogue, DiagnosticBag diagnostics)
    {
        (_catalogue, _diagnostics, _shapes) = (catalogue, diagnostics, new(diagnostics));
        var values = new ValueReader(diagnostics);
        _resources = new(diagnostics, _shapes, values);
        _edges = new(diagnostics, _shapes, values);
    }

    /// <summary>The statements of <paramref name="root"/>, as far as they can be told. Every fault is reported.</summary>
    public BoundBlock Read(YamlNode root)
    {
        var resources = new List<GraphResource>();
        var edges = new List<GraphEdge>();
        foreach (var (key, value) in _shapes.Entries(root, "a graph"))
        {
            switch (key.Text)
            {
                case GraphKeys.Graph or GraphKeys.Comment:
                    _shapes.Text(value, $"`{key.Text}`");
                    break;
                case GraphKeys.Resources:
                    resources.AddRange(_shapes.Entries(value, "`resources`").SelectMany(ReadKind));
                    break;
                case GraphKeys.Edges:
                    edges.AddRange(_shapes.Items(value, "`edges`").Select(_edges.Read).OfType<GraphEdge>());
                    break;
                case GraphKeys.Collect:
                    RefuseCollect(key, value);
                    break;
                default:
                    _diagnostics.Add(Messages.UnknownKey(key.Span, key.Text, "a graph", GraphKeys.OfGraph));
                    break;
            }
        }

        GraphChecks.Run(resources, edges, _diagnostics);
        return new(root.Span, [.. resources.Select(static r => r.Statement), .. edges.Select(static e => e.Statement)]);
    }

    private IEnumerable<GraphResource> ReadKind(YamlEntry kind)
    {
        var schema = _catalogue.Kinds.GetValueOrDefault(kind.Key.Text);
        if (schema is null)
        {
            _diagnostics.Add(Messages.UnknownKindWithFields(kind.Key.Span, kind.Key.Text, _catalogue.Kinds.Keys));
        }

        return _shapes.Items(kind.Value, $"kind `{kind.Key.Text}`").Select(node => _resources.Read(kind.Key, schema, node)).OfType<GraphResource>();
    }

    private void RefuseCollect(YamlScalar key, YamlNode value)
    {
        if (value is not (YamlScalar { IsNull: true } or YamlSequence { Items: [] }))
        {
            _diagnostics.Add(Messages.CollectOfGraph(key.Span));
        }
    }
}
