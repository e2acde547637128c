using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mgmt.Host.Reference;
using Mgmt.Model;

namespace Mgmt.Appliance.Rendering;

/// <summary>The reference as JSON for programs: one line, ended.</summary>
internal static class ReferenceJson
{
    /// <summary><c>{"functions":[…],"variables":[…]}</c>.</summary>
    public static string Functions(IEnumerable<FunctionEntry> functions, IEnumerable<VariableEntry> variables) => Document(writer =>
    {
        writer.WriteStartArray("functions");
        foreach (var function in functions)
        {
            Write(writer, function);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("variables");
        foreach (var variable in variables)
        {
            writer.WriteStartObject();
            writer.WriteString("name", variable.Name);
            writer.WriteString("module", variable.Module);
            writer.WriteString("type", variable.Type);
            writer.WriteString("value", variable.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary><c>{"resources":[…],"meta":[…]}</c>.</summary>
    public static string Resources(IEnumerable<KindEntry> kinds, IEnumerable<MetaEntry> parameters) => Document(writer =>
    {
        writer.WriteStartArray("resources");
        foreach (var kind in kinds)
        {
            Write(writer, kind);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("meta");
        foreach (var parameter in parameters)
        {
            writer.WriteStartObject();
            writer.WriteString("name", parameter.Name);
            writer.WriteString("type", parameter.Type);
            writer.WriteString("default", parameter.Default);
            writer.WriteString("doc", parameter.Doc);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, FunctionEntry function)
    {
        writer.WriteStartObject();
        writer.WriteString("name", function.Name);
        writer.WriteString("module", function.Module);
        writer.WriteStartArray("signatures");
        foreach (var signature in function.Signatures)
        {
            writer.WriteStringValue(signature);
        }

        writer.WriteEndArray();
        writer.WriteString("doc", function.Doc);
        writer.WriteString("nature", function.NatureName);
        writer.WriteBoolean("catchable", function.IsCatchable);
        writer.WriteBoolean("available", function.IsAvailable);
        if (function.Example.Length > 0)
        {
            writer.WriteStartObject("example");
            writer.WriteString("expression", function.Example);
            writer.WriteString("value", function.ExampleValue);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, KindEntry kind)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", kind.Name);
        writer.WriteString("doc", kind.Doc);
        writer.WriteBoolean("available", kind.IsAvailable);
        writer.WriteStartArray("traits");
        foreach (var trait in Enum.GetValues<KindTraits>().Where(t => t != KindTraits.None && kind.Traits.HasFlag(t)))
        {
            writer.WriteStringValue(trait.ToString().ToLowerInvariant());
        }

        writer.WriteEndArray();
        Write(writer, "fields", kind.Fields);
        Write(writer, "sends", kind.Sends);
        writer.WriteString("example", kind.Example);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<FieldEntry> fields)
    {
        writer.WriteStartArray(name);
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name", field.Name);
            writer.WriteString("type", field.Type);
            if (field.SizedType is { } sized)
            {
                writer.WriteString("sized", sized);
            }

            if (!field.Default.IsNone)
            {
                writer.WritePropertyName("default");
                ValueJson.Write(writer, field.Default);
            }

            writer.WriteBoolean("required", field.Flags.HasFlag(FieldFlags.Required));
            writer.WriteBoolean("optional", field.Flags.HasFlag(FieldFlags.Optional));
            writer.WriteBoolean("secret", field.Flags.HasFlag(FieldFlags.Secret));
            writer.WriteString("doc", field.Doc);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Document(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
