using Mgmt.Model;

namespace Mgmt.Policies.Catalogue;

/// <summary>The policy asked to stop everything.</summary>
/// <param name="message">What it said.</param>
/// <param name="span">Where it said so; null where that is not known yet.</param>
public sealed class PolicyPanicException(string message, SourceSpan? span = null) : Exception(message)
{
    /// <summary>Where the policy said so; null where that is not known.</summary>
    public SourceSpan? Span { get; } = span;
}
