using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Files;

/// <summary>A file comes after its fragments and after the nearest directory above it that is managed.</summary>
internal static class FileAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var path = EffectivePath.Of(spec);
        var fragments = FileSchema.Fragments.Of(spec);
        var wishes = new List<AutoEdgeWish>(fragments.Count + 1);
        if (ParentDirectories.Of(path) is { Count: > 0 } directories)
        {
            wishes.Add(AutoEdgeWish.After(directories));
        }

        foreach (var fragment in fragments)
        {
            wishes.Add(AutoEdgeWish.After(Identity.File(fragment)));
        }

        return new([Identity.File(path)], wishes);
    }
}
