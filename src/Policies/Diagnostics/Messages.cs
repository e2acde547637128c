using Mgmt.Model;

namespace Mgmt.Policies.Diagnostics;

/// <summary>
/// The wording of every fault of a policy, one method a fault, one file a stage. Nothing else in the room words a diagnostic.
/// Codes are stable: a code is never given a second meaning.
/// </summary>
internal static partial class Messages
{
    /// <summary>Within a stage, what is looked for first: of names, imports, then what is declared twice, then circles, then what is unknown.</summary>
    public static int Rank(string code) => code switch
    {
        "MCL2001" or "MCL2009" or "MCL2010" or "MCL2011" or "MCL2012" or "MCL2013" or "MCL2014" or "MCL2015" => 0,
        "MCL2002" => 1,
        "MCL2003" => 2,
        _ => 3,
    };

    private static Diagnostic Error(Stage stage, string code, string message, SourceSpan? span, string? hint = null) =>
        new(code, stage, Severity.Error, message, span, hint);

    private static Diagnostic Warning(Stage stage, string code, string message, SourceSpan? span, string? hint = null) =>
        new(code, stage, Severity.Warning, message, span, hint);
}
