namespace Mgmt.Model;

/// <summary>Why the world and the policy differed.</summary>
public enum DriftCause
{
    /// <summary>The policy changed, or the resource is new to it.</summary>
    Intentional,

    /// <summary>The world changed.</summary>
    Corrective,
}

/// <summary>What became of a difference.</summary>
public enum DriftAction
{
    /// <summary>It was closed.</summary>
    Applied,

    /// <summary>It was reported only: noop.</summary>
    WithheldNoop,

    /// <summary>It was reported only: a limit, a pause or a fence.</summary>
    WithheldLimit,

    /// <summary>Closing it failed.</summary>
    Failed,

    /// <summary>It was withheld before, and is gone without our doing.</summary>
    Cleared,
}

/// <summary>A difference that was found, and what was done about it.</summary>
/// <param name="Time">When it was found, policy time.</param>
/// <param name="Vertex">The resource.</param>
/// <param name="Changes">What differed.</param>
/// <param name="Cause">Whether the policy or the world had changed.</param>
/// <param name="Action">What was done.</param>
/// <param name="Outcome">The error, or the reason why it was withheld; empty when closed.</param>
/// <param name="Duration">How long the attempt took; zero when withheld.</param>
public sealed record DriftEvent(
    Instant Time,
    VertexId Vertex,
    IReadOnlyList<PropertyChange> Changes,
    DriftCause Cause,
    DriftAction Action,
    string Outcome,
    TimeSpan Duration);
