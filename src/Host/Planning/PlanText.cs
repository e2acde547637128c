using System.Globalization;
using System.Text;
using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>A planned graph for people.</summary>
public static class PlanText
{
    private const int LongestValue = 100;
    private const string Indent = "    ";

    /// <summary>A resource a paragraph, with what it stands for, then the edges.</summary>
    public static string Write(ResourceGraph graph)
    {
        var text = new StringBuilder();
        foreach (var (id, spec) in graph.Vertices.OrderBy(static v => v.Key))
        {
            WriteResource(text, id, spec, graph.Groups.GetValueOrDefault(id) ?? [], Indent);
        }

        foreach (var (edge, notify) in graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To))
        {
            text.Append(edge.From).Append(" -> ").Append(edge.To).Append(notify ? "  (notify)" : "").Append('\n');
        }

        foreach (var send in graph.Sends.OrderBy(static s => s.To).ThenBy(static s => s.Field, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{send.From}.{send.Output} -> {send.To}.{send.Field}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Counted(graph.Vertices.Count, "resource")}, ");
        if (graph.Groups.Values.Sum(Count) is > 0 and var grouped)
        {
            text.Append(CultureInfo.InvariantCulture, $"{grouped} more with them, ");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Counted(graph.Edges.Count, "edge")}\n").ToString();
    }

    private static void WriteResource(StringBuilder text, VertexId id, ResourceSpec spec, IReadOnlyList<GroupedResource> members, string indent)
    {
        text.Append(id).Append('\n');
        foreach (var field in spec.Schema.Fields.Where(f => f.IsSet(spec)))
        {
            text.Append(indent).Append(field.Name).Append(" => ").Append(Shorten(Text(field, spec))).Append('\n');
        }

        foreach (var (name, value) in MetaText.Differing(spec.Meta))
        {
            text.Append(indent).Append("Meta:").Append(name).Append(" => ").Append(value).Append('\n');
        }

        foreach (var member in members)
        {
            text.Append(indent).Append("with ");
            WriteResource(text, member.Id, member.Spec, member.Members, indent + Indent);
        }
    }

    private static string Counted(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static int Count(IEnumerable<GroupedResource> members) => members.Sum(static m => 1 + Count(m.Members));

    private static string Text(Field field, ResourceSpec spec) =>
        field.Flags.HasFlag(FieldFlags.Secret) ? SecretText.Of(field, spec.Raw(field.Index)) : ValuePrinter.Canonical(spec.Raw(field.Index));

    private static string Shorten(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
