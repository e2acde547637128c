using Mgmt.Model;
using Mgmt.Policies.Formatting;
using Mgmt.Policies.Syntax;

namespace Mgmt.Host;

/// <summary>Policies in their one canonical form.</summary>
public static class PolicyFormatter
{
    /// <summary>The canonical form of <paramref name="source"/>; null, with the faults, when it does not parse.</summary>
    public static (byte[]? Formatted, IReadOnlyList<Diagnostic> Diagnostics) Format(SourceText source)
    {
        var parsed = PolicyParser.Parse(source);
        return parsed.Diagnostics.Any(static d => d.Severity == Severity.Error)
            ? (null, parsed.Diagnostics)
            : (Formatter.Format(parsed.File), parsed.Diagnostics);
    }
}
