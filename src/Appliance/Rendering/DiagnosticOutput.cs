using Mgmt.Host;
using Mgmt.Model;

namespace Mgmt.Appliance.Rendering;

/// <summary>Prints diagnostics: text for people on standard error, JSON as data on standard output.</summary>
internal static class DiagnosticOutput
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, bool isJson, bool isFaulty)
    {
        if (isJson && isFaulty)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(DiagnosticText.RenderJson(diagnostics));
            return;
        }

        foreach (var diagnostic in diagnostics)
        {
            Console.Error.Write(DiagnosticText.Render(diagnostic));
        }
    }
}
