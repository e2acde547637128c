using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>
/// The wording of every fault of a policy, one method a fault, one file a stage. Nothing else in the room words a diagnostic.
/// Codes are stable: a code is never given a second meaning.
/// </summary>
internal static partial class Messages
{
    private static Diagnostic Error(Stage stage, string code, string message, SourceSpan? span, string? hint = null) =>
        new(code, stage, Severity.Error, message, span, hint);

    private static Diagnostic Warning(Stage stage, string code, string message, SourceSpan? span, string? hint = null) =>
        new(code, stage, Severity.Warning, message, span, hint);
}
