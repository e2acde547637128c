using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>One thing that others can know a resource by. Kinds agree on the spaces; the engine only compares.</summary>
/// <param name="Space">What sort of thing it is, e.g. <c>file</c>.</param>
/// <param name="Key">Which one, e.g. a path.</param>
public readonly record struct AutoEdgeIdentity(string Space, Str Key)
{
    // The keys differ, the spaces hardly ever do.
    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Key.GetHashCode() + Space.Length);
}
