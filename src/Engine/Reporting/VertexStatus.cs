using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>Where one vertex stands, and why.</summary>
/// <param name="Id">Which vertex.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why, for people; empty when there is nothing to say.</param>
/// <param name="Culprit">The failed vertex that blocks it, or the one that it waits for.</param>
/// <param name="LastDifference">What its last check that found something found, until a check finds nothing; else null.</param>
/// <param name="Since">Since when it is in that state, policy time.</param>
/// <param name="IsNoop">True when nothing is applied for it.</param>
public sealed record VertexStatus(
    VertexId Id,
    VertexState State,
    string Reason,
    VertexId? Culprit,
    Difference? LastDifference,
    Instant Since,
    bool IsNoop);
