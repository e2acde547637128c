using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>The policy wants more made of it than a machine has room for: see <see cref="BuildLimits"/>.</summary>
/// <param name="message">How much that is.</param>
/// <param name="span">What would have been made next.</param>
public sealed class PolicyTooLargeException(string message, SourceSpan span) : Exception(message)
{
    /// <summary>What would have been made next.</summary>
    public SourceSpan Span { get; } = span;
}
