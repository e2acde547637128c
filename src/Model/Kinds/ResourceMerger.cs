namespace Mgmt.Model;

/// <summary>What became of two statements of one resource.</summary>
/// <param name="Merged">The one that says what both do; null when they contradict each other.</param>
/// <param name="Reason">In what they contradict each other, in a few words; empty when they do not.</param>
public readonly record struct ResourceMerge(ResourceSpec? Merged, string Reason);

/// <summary>Makes one resource of two statements of the same kind and name.</summary>
public delegate ResourceMerge ResourceMerger(ResourceSpec first, ResourceSpec second);
