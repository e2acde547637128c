using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Inference;
using Mgmt.Policies.Runtime.Statements;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Yaml;

/// <summary>A resource that a graph states.</summary>
/// <param name="Statement">As a policy would state it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meta">Its meta parameters.</param>
internal sealed record GraphResource(BoundResource Statement, Str Name, MetaParameters Meta);

/// <summary>Reads resources: a mapping each, with the name, the meta parameters, and the fields beside them.</summary>
internal sealed class ResourceReader(DiagnosticBag diagnostics, NodeShapes shapes, ValueReader values)
{
    /// <summary>The resource that <paramref name="node"/> states; null when not even its name can be told. Every fault is reported.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="schema">The kind's table; null when there is no such kind.</param>
    /// <param name="node">The resource.</param>
    public GraphResource? Read(YamlScalar kind, KindSchema? schema, YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(Messages.WrongShape(node.Span, $"a resource of kind `{kind.Text}`", "a mapping", NodeShapes.Describe(node)));
            return null;
        }

        var stated = shapes.Require(mapping, GraphKeys.Name, $"this resource of kind `{kind.Text}`");
        var name = stated is null ? null : shapes.Text(stated, $"the name of a resource of kind `{kind.Text}`");
        var span = stated?.Span ?? mapping.Span;
        var resource = new BoundResource(span, kind.Text, kind.Span, new BoundConstant(span, Value.Str(name ?? Str.Empty), Type.Str)) { Schema = schema };
        var meta = MetaParameters.Default;
        foreach (var (key, value) in mapping.Entries)
        {
            switch (key.Text)
            {
                case GraphKeys.Name:
                    break;
                case GraphKeys.Meta:
                    meta = ReadMeta(resource, value);
                    break;
                default:
                    ReadField(resource, key, value);
                    break;
            }
        }

        return name is null ? null : new(resource, name, meta);
    }

    private void ReadField(BoundResource resource, YamlScalar key, YamlNode node)
    {
        if (resource.Schema is not { } schema)
        {
            return;
        }

        if (schema.Find(key.Text) is not { } field)
        {
            diagnostics.Add(Messages.UnknownFieldOfGraph(key.Span, key.Text, schema, MetaSchema.TypeOf(key.Text) is not null));
            return;
        }

        var value = values.Read(node, field.Type, $"field `{field.Name}`");
        if (!value.IsNone)
        {
            var item = new BoundFieldItem(new(key.Span, key.Text), null, new BoundConstant(node.Span, value, field.Type)) { Target = field };
            resource.Fields.Add(item);
            diagnostics.AddRange(FieldRange.Problem(item, value) is { } problem ? [problem] : []);
        }
    }

    private MetaParameters ReadMeta(BoundResource resource, YamlNode node)
    {
        var meta = MetaParameters.Default;
        var problems = new List<Diagnostic>();
        foreach (var (key, entry) in shapes.Entries(node, "`meta`"))
        {
            if (MetaSchema.TypeOf(key.Text) is not { } type)
            {
                diagnostics.Add(Messages.InvalidMetaProperty(key.Span, key.Text, ResourceChecks.MetaParameters));
                continue;
            }

            var value = values.Read(entry, type, $"meta parameter `{key.Text}`");
            if (!value.IsNone)
            {
                var item = new BoundMetaItem(key.Span, new(key.Span, key.Text), null, new BoundConstant(entry.Span, value, type));
                resource.Metas.Add(item);
                meta = MetaValues.Apply(meta, item, value, problems);
            }
        }

        diagnostics.AddRange(problems);
        return meta;
    }
}
