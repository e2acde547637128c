namespace Mgmt.Model;

/// <summary>A vertex whose definition changed.</summary>
/// <param name="Id">Which.</param>
/// <param name="Before">Its definition until now.</param>
/// <param name="After">Its definition from now on.</param>
public readonly record struct VertexChange(VertexId Id, ResourceSpec Before, ResourceSpec After);

/// <summary>What differs between two consecutive graphs.</summary>
public sealed class GraphDelta
{
    /// <summary>Nothing.</summary>
    public static GraphDelta None { get; } = new();

    /// <summary>New vertices.</summary>
    public IReadOnlyList<VertexId> Added { get; init; } = [];

    /// <summary>Vertices that are gone.</summary>
    public IReadOnlyList<VertexId> Removed { get; init; } = [];

    /// <summary>Vertices whose definition changed.</summary>
    public IReadOnlyList<VertexChange> Changed { get; init; } = [];

    /// <summary>New edges, and those whose notify bit changed.</summary>
    public IReadOnlyList<KeyValuePair<EdgeKey, bool>> EdgesSet { get; init; } = [];

    /// <summary>Edges that are gone.</summary>
    public IReadOnlyList<EdgeKey> EdgesRemoved { get; init; } = [];

    /// <summary>New hand-overs.</summary>
    public IReadOnlyList<SendReceive> SendsAdded { get; init; } = [];

    /// <summary>Hand-overs that are gone.</summary>
    public IReadOnlyList<SendReceive> SendsRemoved { get; init; } = [];

    /// <summary>True when the list of faults differs.</summary>
    public bool FaultsChanged { get; init; }

    /// <summary>True when the engine has nothing to do (faults aside).</summary>
    public bool IsEmpty =>
        Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0 && EdgesSet.Count == 0
        && EdgesRemoved.Count == 0 && SendsAdded.Count == 0 && SendsRemoved.Count == 0;

    /// <summary>The same changes, and whether the list of faults differs.</summary>
    public GraphDelta WithFaults(bool changed) => changed == FaultsChanged ? this : new()
    {
        Added = Added,
        Removed = Removed,
        Changed = Changed,
        EdgesSet = EdgesSet,
        EdgesRemoved = EdgesRemoved,
        SendsAdded = SendsAdded,
        SendsRemoved = SendsRemoved,
        FaultsChanged = changed,
    };

    /// <summary>What leads from <paramref name="before"/> to <paramref name="after"/>, found by comparing them whole.</summary>
    public static GraphDelta Between(ResourceGraph before, ResourceGraph after) => new()
    {
        Added = [.. after.Vertices.Keys.Where(id => !before.Vertices.ContainsKey(id)).Order()],
        Removed = [.. before.Vertices.Keys.Where(id => !after.Vertices.ContainsKey(id)).Order()],
        Changed =
        [
            .. after.Vertices
                .Where(v => before.Vertices.TryGetValue(v.Key, out var old) && !old.Equals(v.Value))
                .Select(v => new VertexChange(v.Key, before.Vertices[v.Key], v.Value))
                .OrderBy(static c => c.Id),
        ],
        EdgesSet = [.. after.Edges.Where(e => !before.Edges.TryGetValue(e.Key, out var notify) || notify != e.Value)],
        EdgesRemoved = [.. before.Edges.Keys.Where(e => !after.Edges.ContainsKey(e))],
        SendsAdded = [.. after.Sends.Except(before.Sends)],
        SendsRemoved = [.. before.Sends.Except(after.Sends)],
        FaultsChanged = !before.Faults.SequenceEqual(after.Faults),
    };
}
