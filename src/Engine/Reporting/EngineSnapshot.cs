using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>How everything stands at one moment.</summary>
/// <param name="Vertices">Every vertex, in the order of their names.</param>
/// <param name="Faults">What of the policy has no value, and which automatic edges are left out.</param>
/// <param name="Convergence">How the graph settled; null while something is under way.</param>
public sealed record EngineSnapshot(IReadOnlyList<VertexStatus> Vertices, IReadOnlyList<PolicyFault> Faults, ConvergenceReport? Convergence)
{
    /// <summary>What there is of an engine that has stopped.</summary>
    public static EngineSnapshot Empty { get; } = new([], [], null);
}
