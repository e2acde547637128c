using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>A planned graph for people, and as DOT.</summary>
public static class PlanText
{
    private const int LongestValue = 100;

    /// <summary>A resource a paragraph, then the edges.</summary>
    public static string Write(ResourceGraph graph)
    {
        var text = new StringBuilder();
        foreach (var (id, spec) in graph.Vertices.OrderBy(static v => v.Key))
        {
            text.Append(id).Append('\n');
            foreach (var field in spec.Schema.Fields.Where(f => f.IsSet(spec)))
            {
                text.Append("    ").Append(field.Name).Append(" => ").Append(Shorten(Text(field, spec))).Append('\n');
            }

            foreach (var (name, value) in MetaText.Differing(spec.Meta))
            {
                text.Append("    Meta:").Append(name).Append(" => ").Append(value).Append('\n');
            }
        }

        foreach (var (edge, notify) in graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To))
        {
            text.Append(edge.From).Append(" -> ").Append(edge.To).Append(notify ? "  (notify)" : "").Append('\n');
        }

        foreach (var send in graph.Sends.OrderBy(static s => s.To))
        {
            text.Append(CultureInfo.InvariantCulture, $"{send.From}.{send.Output} -> {send.To}.{send.Field}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{graph.Vertices.Count} resources, {graph.Edges.Count} edges\n").ToString();
    }

    /// <summary>The graph for Graphviz.</summary>
    public static string WriteDot(ResourceGraph graph)
    {
        var text = new StringBuilder("digraph \"mgmt\" {\n\tnewrank=true;\n");
        foreach (var id in graph.Vertices.Keys.Order())
        {
            text.Append('\t').Append(Quote(id)).Append(";\n");
        }

        foreach (var (edge, notify) in graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To))
        {
            text.Append('\t').Append(Quote(edge.From)).Append(" -> ").Append(Quote(edge.To)).Append(notify ? " [style=bold];\n" : ";\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Text(Field field, ResourceSpec spec) =>
        field.Flags.HasFlag(FieldFlags.Secret) ? SecretText.Of(field, spec.Raw(field.Index)) : ValuePrinter.Canonical(spec.Raw(field.Index));

    private static string Shorten(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";

    private static string Quote(VertexId id) =>
        "\"" + id.ToString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
