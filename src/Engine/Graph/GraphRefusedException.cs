using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>A graph cannot be executed; the one before goes on running, untouched.</summary>
public sealed class GraphRefusedException : Exception
{
    internal GraphRefusedException(string message, IReadOnlyList<VertexId>? cycle = null)
        : base(message) => Cycle = cycle ?? [];

    /// <summary>The vertices of the cycle, each once and in order; empty when the fault is another.</summary>
    public IReadOnlyList<VertexId> Cycle { get; }

    internal static GraphRefusedException ForCycle(IReadOnlyList<VertexId> cycle) =>
        new($"the graph has a cycle: {string.Join(" → ", cycle)} → {cycle[0]}; take one of these edges away", cycle);
}
