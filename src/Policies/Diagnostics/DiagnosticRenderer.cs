using System.Text;
using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>Renders diagnostics as text for people: place, code and message, the source line with carets, notes, hint.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class DiagnosticRenderer
{
    /// <summary>The text of <paramref name="diagnostics"/>, one after the other with a blank line between; empty for none.</summary>
    public static string Render(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Render));

    /// <summary>The text of <paramref name="diagnostic"/>, with a line end after each of its lines.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        var result = new StringBuilder();
        if (diagnostic.Span is { } place)
        {
            result.Append(place).Append(": ");
        }

        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        result.Append(severity).Append('[').Append(diagnostic.Code).Append("]: ").Append(diagnostic.Message).Append('\n');
        if (diagnostic.Span is { } span)
        {
            SourceExcerpt.Append(result, span);
        }

        foreach (var note in diagnostic.Notes)
        {
            result.Append("  ").Append(note).Append('\n');
        }

        if (diagnostic.Hint is { } hint)
        {
            result.Append("hint: ").Append(hint).Append('\n');
        }

        return result.ToString();
    }
}
