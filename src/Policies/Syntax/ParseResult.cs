using System.Collections.Frozen;
using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>A file that was read.</summary>
/// <param name="File">Its tree; statements and items with a fault are missing from it.</param>
/// <param name="Diagnostics">Its faults, by place; all of stage <see cref="Stage.Syntax"/>.</param>
public sealed record ParseResult(FileSyntax File, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The names that statements with a fault may have declared; null when the file could not be read to its end.</summary>
    internal IReadOnlySet<string>? LostNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>True when the policy cannot be used.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);
}
