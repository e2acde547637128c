namespace Mgmt.Model;

/// <summary>The stage of compilation that found a fault, in the order in which they run.</summary>
public enum Stage
{
    /// <summary>Lexing, parsing, structural checks of literals.</summary>
    Syntax,

    /// <summary>Names, imports, order, recursion.</summary>
    Scope,

    /// <summary>Inference, field and edge typing.</summary>
    Type,

    /// <summary>A function failed while producing the first graph.</summary>
    Eval,

    /// <summary>The resources themselves: unknown kind, duplicates, edges to nothing, validation.</summary>
    Graph,
}

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The policy is faulty.</summary>
    Error,

    /// <summary>The policy runs, but probably not as meant.</summary>
    Warning,
}

/// <summary>One fault of a policy: what, where, and what to do about it.</summary>
/// <param name="Code">The stable code, e.g. <c>MCL2004</c>; its thousands are the stage, from 1.</param>
/// <param name="Stage">The stage that found it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What happened, in one line.</param>
/// <param name="Span">Where; null for what has no place in a file.</param>
/// <param name="Hint">What to do, or null.</param>
public sealed record Diagnostic(string Code, Stage Stage, Severity Severity, string Message, SourceSpan? Span, string? Hint = null)
{
    /// <summary>Further lines that belong to the message, e.g. expected and actual type.</summary>
    public EquatableList<string> Notes { get; init; } = EquatableList<string>.Empty;
}
