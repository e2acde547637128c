using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Host;

/// <summary>Diagnostics as people and programs read them.</summary>
public static class DiagnosticText
{
    /// <summary>With source line, carets and hint; each line is ended.</summary>
    public static string Render(Diagnostic diagnostic) => DiagnosticRenderer.Render(diagnostic);

    /// <summary>As one JSON document in UTF-8.</summary>
    public static byte[] RenderJson(IEnumerable<Diagnostic> diagnostics) => DiagnosticJson.Render(diagnostics);
}
