using Mgmt.Host;
using Mgmt.Model;

namespace Mgmt.Appliance.Rendering;

/// <summary>Prints diagnostics: text for people on standard error, JSON as data on standard output.</summary>
internal static class DiagnosticOutput
{
    /// <summary>All of them, as one line of JSON.</summary>
    public static void WriteJson(IEnumerable<Diagnostic> diagnostics)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(DiagnosticText.RenderJson(diagnostics));
        output.WriteByte((byte)'\n');
    }

    /// <summary>All of them, but one alone of a file that is no text.</summary>
    public static void WriteText(IReadOnlyList<Diagnostic> diagnostics)
    {
        var binary = new HashSet<SourceText>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Span is { } span && span.Source.Bytes.Span.Contains((byte)0))
            {
                if (binary.Add(span.Source))
                {
                    Console.Error.WriteLine($"{span}: error[{diagnostic.Code}]: {diagnostic.Message}");
                    Console.Error.WriteLine($"hint: {span.Source.Path} has bytes that no text has; is it a policy?");
                }

                continue;
            }

            Console.Error.Write(DiagnosticText.Render(diagnostic));
        }
    }
}
