using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Files;

/// <summary>A file comes after its fragments and after the nearest directory above it that is managed.</summary>
internal static class FileAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec)
    {
        var fragments = FileSchema.Fragments.Of(spec);
        var wishes = new List<AutoEdgeWish>(fragments.Count + 1);
        var file = Identity.File(EffectivePath.Of(spec));
        if (file.Above is { } directory)
        {
            wishes.Add(AutoEdgeWish.After(directory).OrAbove());
        }

        foreach (var fragment in fragments)
        {
            wishes.Add(AutoEdgeWish.After(Identity.File(fragment)));
        }

        return new([file], wishes);
    }
}
