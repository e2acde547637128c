using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Relations;

/// <summary>The directories above a path.</summary>
internal static class ParentDirectories
{
    /// <summary>What manages a directory above <paramref name="path"/>, the nearest first, the root last.</summary>
    public static IReadOnlyList<AutoEdgeIdentity> Of(Str path)
    {
        // A directory's own slash leads to itself.
        var rest = path.Span.TrimEnd((byte)'/');
        var above = new List<AutoEdgeIdentity>(rest.Count((byte)'/'));
        for (var slash = rest.LastIndexOf((byte)'/'); slash >= 0; slash = rest.LastIndexOf((byte)'/'))
        {
            above.Add(Identity.File(Str.From(rest[..(slash + 1)])));
            rest = rest[..slash];
        }

        return above;
    }
}
