using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>A vertex went from one state to another.</summary>
/// <param name="Id">Which.</param>
/// <param name="From">The state before; null for a vertex that is new.</param>
/// <param name="To">The state from now on; null for one that left the graph.</param>
/// <param name="Reason">Why, for people; may be empty.</param>
/// <param name="Culprit">The vertex that blocks it or is waited for, if any.</param>
public readonly record struct VertexTransition(VertexId Id, VertexState? From, VertexState? To, string Reason, VertexId? Culprit);
