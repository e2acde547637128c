using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>What one transaction changed.</summary>
/// <param name="Graph">The graph from now on.</param>
/// <param name="Delta">How it differs from the one before.</param>
/// <param name="Decisions">Why, for what follows from inputs.</param>
public sealed record PolicyUpdate(
    ResourceGraph Graph,
    GraphDelta Delta,
    IReadOnlyList<DecisionRecord> Decisions);
