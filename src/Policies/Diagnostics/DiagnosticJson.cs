using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Renders diagnostics as JSON for programs.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class DiagnosticJson
{
    /// <summary>
    /// The object <c>{"diagnostics":[…]}</c> on one line, without a line end. Lines and columns count from 1, the end column is exclusive;
    /// what has no place lacks them, what has no hint or notes lacks these.
    /// </summary>
    public static byte[] Render(IEnumerable<Diagnostic> diagnostics)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("diagnostics"u8);
            Write(writer, diagnostics);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the array of <paramref name="diagnostics"/> to <paramref name="writer"/>.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            Write(writer, diagnostic);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, diagnostic.Code);
        writer.WriteString("stage"u8, StageName(diagnostic.Stage));
        writer.WriteString("severity"u8, diagnostic.Severity == Severity.Error ? "error" : "warning");
        writer.WriteString("message"u8, diagnostic.Message);
        if (diagnostic.Span is { } span)
        {
            WritePlace(writer, span);
        }

        if (diagnostic.Notes.Count > 0)
        {
            writer.WriteStartArray("notes"u8);
            foreach (var note in diagnostic.Notes)
            {
                writer.WriteStringValue(note);
            }

            writer.WriteEndArray();
        }

        if (diagnostic.Hint is { } hint)
        {
            writer.WriteString("hint"u8, hint);
        }

        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, SourceSpan span)
    {
        var (line, column) = span.Source.Locate(span.Start);
        var (endLine, endColumn) = span.Source.Locate(Math.Max(span.Start, span.End));

        // The end of a line is a place without characters; it counts as one.
        endColumn = span.End <= span.Start ? column + 1 : endColumn;
        writer.WriteString("file"u8, span.Source.Path);
        writer.WriteNumber("line"u8, line);
        writer.WriteNumber("column"u8, column);
        writer.WriteNumber("endLine"u8, endLine);
        writer.WriteNumber("endColumn"u8, endColumn);
    }

    private static string StageName(Stage stage) => stage switch
    {
        Stage.Syntax => "syntax",
        Stage.Scope => "scope",
        Stage.Type => "type",
        Stage.Eval => "eval",
        _ => "graph",
    };
}
