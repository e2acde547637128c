using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Yaml;

/// <summary>An edge that a graph states.</summary>
/// <param name="Statement">As a policy would state it.</param>
/// <param name="From">What comes first.</param>
/// <param name="To">What waits.</param>
internal sealed record GraphEdge(BoundEdge Statement, ResourceName From, ResourceName To);

/// <summary>Reads edges: a mapping each, with both ends.</summary>
internal sealed class EdgeReader(DiagnosticBag diagnostics, NodeShapes shapes, ValueReader values)
{
    /// <summary>The edge that <paramref name="node"/> states; null when its ends cannot be told. Every fault is reported.</summary>
    public GraphEdge? Read(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(Messages.WrongShape(node.Span, "an edge", "a mapping", NodeShapes.Describe(node)));
            return null;
        }

        var notifies = false;
        foreach (var (key, value) in mapping.Entries)
        {
            switch (key.Text)
            {
                case GraphKeys.Name:
                    shapes.Text(value, "the name of an edge");
                    break;
                case GraphKeys.Notify:
                    notifies = values.Read(value, Type.Bool, "`notify`") == Value.True;
                    break;
                case GraphKeys.From or GraphKeys.To:
                    break;
                default:
                    diagnostics.Add(Messages.UnknownKey(key.Span, key.Text, "an edge", GraphKeys.OfEdge));
                    break;
            }
        }

        var (from, to) = (ReadEnd(mapping, GraphKeys.From), ReadEnd(mapping, GraphKeys.To));
        return from is null || to is null
            ? null
            : new(new(mapping.Span, [Half(from), Half(to)], isSendReceive: false) { Notifies = notifies }, from.Name, to.Name);
    }

    private static BoundEdgeHalf Half(End end) => new(end.Span, end.Name.Kind, end.Span, new BoundConstant(end.Span, Value.Str(end.Name.Name), Type.Str), null);

    private End? ReadEnd(YamlMapping edge, string side)
    {
        if (shapes.Require(edge, side, "this edge") is not { } node)
        {
            return null;
        }

        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(Messages.WrongShape(node.Span, $"`{side}`", "a mapping", NodeShapes.Describe(node)));
            return null;
        }

        foreach (var (key, _) in mapping.Entries.Where(static e => !GraphKeys.OfEnd.Contains(e.Key.Text, StringComparer.Ordinal)))
        {
            diagnostics.Add(Messages.UnknownKey(key.Span, key.Text, $"`{side}`", GraphKeys.OfEnd));
        }

        var (kind, name) = (shapes.Require(mapping, GraphKeys.Kind, $"`{side}`"), shapes.Require(mapping, GraphKeys.Name, $"`{side}`"));
        return kind is not null && shapes.Text(kind, $"the kind of `{side}`") is { } kindText && name is not null && shapes.Text(name, $"the name of `{side}`") is { } nameText
            ? new(new(kindText.ToString(), nameText), name.Span)
            : null;
    }

    private sealed record End(ResourceName Name, SourceSpan Span);
}
