using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>What a node has.</summary>
internal enum NodeStatus : byte
{
    /// <summary>An input has not arrived yet.</summary>
    Pending,

    /// <summary>A value.</summary>
    Value,

    /// <summary>A failure.</summary>
    Failed,
}

/// <summary>Why an expression has no value.</summary>
/// <param name="Span">The expression that failed first.</param>
/// <param name="Message">What happened.</param>
/// <param name="IsCatchable">True when <c>&lt;|&gt;</c> may take another value instead.</param>
internal sealed record Failure(SourceSpan Span, string Message, bool IsCatchable);
