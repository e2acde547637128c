using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>One thing that others can know a resource by. Kinds agree on the spaces; the engine only compares.</summary>
/// <param name="Space">What sort of thing it is, e.g. <c>file</c>.</param>
/// <param name="Key">Which one, e.g. a path.</param>
public readonly record struct AutoEdgeIdentity(string Space, Str Key)
{
    /// <summary>
    /// The directory above, when the key is a path: what is left of it after the slash before its last part. Null for the
    /// root, and for a key without a slash.
    /// </summary>
    public AutoEdgeIdentity? Above
    {
        get
        {
            var path = Key.Span is [.. var rest, (byte)'/'] ? rest : Key.Span;
            var slash = path.LastIndexOf((byte)'/');
            return slash < 0 ? null : new(Space, Str.From(path[..(slash + 1)]));
        }
    }

    // The keys differ, the spaces hardly ever do.
    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Key.GetHashCode() + Space.Length);
}
