namespace Mgmt.Model;

/// <summary>A part of the policy that has no value just now, and what that freezes.</summary>
/// <param name="Span">The expression that failed or waits.</param>
/// <param name="Reason">What happened, for people.</param>
/// <param name="IsPending">True when an input has not arrived yet, false when something failed.</param>
/// <param name="Subject">What the policy calls the frozen thing: <c>file[/x]</c>, or the statement when it has no name yet.</param>
/// <param name="Frozen">The vertices that keep their last good definition; empty when there is none yet.</param>
public sealed record PolicyFault(SourceSpan Span, string Reason, bool IsPending, string Subject, EquatableList<VertexId> Frozen)
{
    /// <summary>True when <c>&lt;|&gt;</c> could give another value for what failed. Default false.</summary>
    public bool IsCatchable { get; init; }
}
