using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>Packages of one state are dealt with together, unless it is a version.</summary>
internal static class PkgGroups
{
    public static bool GroupsWith(ResourceSpec into, ResourceSpec member) =>
        PkgSchema.State.Of(into) is var state
        && state == PkgSchema.State.Of(member)
        && (state == "installed" || state == "uninstalled" || state == "newest");
}
