using System.Collections.Immutable;

namespace Mgmt.Model;

/// <summary>What should exist: an immutable snapshot, published by the runtime and consumed by the engine.</summary>
public sealed class ResourceGraph
{
    /// <summary>The graph of a policy that wants nothing.</summary>
    public static ResourceGraph Empty { get; } = new();

    /// <summary>The number of the transaction that made it, from 1; 0 for the empty graph.</summary>
    public long Version { get; init; }

    /// <summary>The resources.</summary>
    public ImmutableDictionary<VertexId, ResourceSpec> Vertices { get; init; } = ImmutableDictionary<VertexId, ResourceSpec>.Empty;

    /// <summary>The ordering edges, and whether each carries notifications.</summary>
    public ImmutableDictionary<EdgeKey, bool> Edges { get; init; } = ImmutableDictionary<EdgeKey, bool>.Empty;

    /// <summary>The values handed along edges.</summary>
    public ImmutableHashSet<SendReceive> Sends { get; init; } = [];

    /// <summary>What has no value just now.</summary>
    public ImmutableList<PolicyFault> Faults { get; init; } = [];

    /// <summary>The resources that others stand for, by those; they are no vertices. Empty unless the graph is grouped.</summary>
    public ImmutableDictionary<VertexId, ImmutableList<GroupedResource>> Groups { get; init; } =
        ImmutableDictionary<VertexId, ImmutableList<GroupedResource>>.Empty;

    /// <summary>The same graph with other edges.</summary>
    public ResourceGraph With(ImmutableDictionary<EdgeKey, bool> edges) => new()
    {
        Version = Version,
        Vertices = Vertices,
        Edges = edges,
        Sends = Sends,
        Faults = Faults,
        Groups = Groups,
    };
}
