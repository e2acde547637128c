using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Pkg;

/// <summary>
/// A package comes before the services whose units it ships, and before the files that it ships: for each of them, the
/// nearest managed one of the file itself and the directories above it.
/// </summary>
internal static class PkgAutoEdges
{
    public static AutoEdgePlan Plan(ResourceSpec spec, IPackageFiles packages)
    {
        var files = packages.FilesOf(spec.Name);
        var wishes = new List<AutoEdgeWish>(files.Count);
        foreach (var file in files)
        {
            if (ServiceOf(file) is { } service)
            {
                wishes.Add(AutoEdgeWish.Before(Identity.Service(service, session: false)));
            }

            wishes.Add(AutoEdgeWish.Before(Identity.File(file)).OrAbove());
        }

        return new([.. files.Select(Identity.ShipperOf)], wishes);
    }

    private static Str? ServiceOf(Str file)
    {
        Str directory = UnitFiles.Shipped;
        Str ending = UnitFiles.Service;
        if (!file.Span.StartsWith(directory.Span) || !file.Span.EndsWith(ending.Span) || file.Length <= directory.Length + ending.Length)
        {
            return null;
        }

        var name = file.Span[directory.Length..^ending.Length];
        return name.Contains((byte)'/') ? null : Str.From(name);
    }
}
