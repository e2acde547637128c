namespace Mgmt.Engine;

/// <summary>What a resource has to do with automatic edges.</summary>
/// <param name="Identities">What others can know it by.</param>
/// <param name="Wishes">The edges that it would like to have.</param>
public sealed record AutoEdgePlan(IReadOnlyList<AutoEdgeIdentity> Identities, IReadOnlyList<AutoEdgeWish> Wishes)
{
    /// <summary>Nothing.</summary>
    public static AutoEdgePlan None { get; } = new([], []);
}
