using System.Text;
using System.Text.Json;
using Mgmt.Model;

namespace Mgmt.Host.Planning;

/// <summary>A planned graph as JSON: resources with what they stand for, edges and hand-overs, sorted, so that two runs compare.</summary>
public static class PlanJson
{
    /// <summary>The JSON text of <paramref name="graph"/>, ended by a newline.</summary>
    public static string Write(ResourceGraph graph)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("resources");
            foreach (var (id, spec) in graph.Vertices.OrderBy(static v => v.Key))
            {
                WriteResource(writer, spec, graph.Groups.GetValueOrDefault(id));
            }

            writer.WriteEndArray();
            writer.WriteStartArray("edges");
            foreach (var (edge, notify) in graph.Edges.OrderBy(static e => e.Key.From).ThenBy(static e => e.Key.To))
            {
                writer.WriteStartObject();
                writer.WriteString("from", edge.From.ToString());
                writer.WriteString("to", edge.To.ToString());
                writer.WriteBoolean("notify", notify);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            WriteSends(writer, graph);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteSends(Utf8JsonWriter writer, ResourceGraph graph)
    {
        writer.WriteStartArray("sends");
        foreach (var send in graph.Sends.OrderBy(static s => s.To).ThenBy(static s => s.Field, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("from", send.From.ToString());
            writer.WriteString("output", send.Output);
            writer.WriteString("to", send.To.ToString());
            writer.WriteString("field", send.Field);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter writer, ResourceSpec spec, IReadOnlyList<GroupedResource>? members)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", spec.Kind);
        writer.WriteString("name", spec.Name.ToString());
        writer.WriteStartObject("fields");
        foreach (var field in spec.Schema.Fields.Where(f => f.IsSet(spec)).OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(field.Name);
            if (field.Flags.HasFlag(FieldFlags.Secret))
            {
                writer.WriteStringValue(SecretText.Digest(spec.Raw(field.Index)));
            }
            else
            {
                ValueJson.Write(writer, spec.Raw(field.Index));
            }
        }

        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        foreach (var (name, value) in MetaText.Differing(spec.Meta))
        {
            writer.WritePropertyName(name);
            ValueJson.Write(writer, value);
        }

        writer.WriteEndObject();
        if (members is { Count: > 0 })
        {
            writer.WriteStartArray("grouped");
            foreach (var member in members)
            {
                WriteResource(writer, member.Spec, member.Members);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
