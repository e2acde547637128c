using Mgmt.Model;

namespace Mgmt.Resources.Pkg;

/// <summary>The field table of <c>pkg</c>.</summary>
internal static class PkgSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`installed`, `uninstalled`, `newest`, or the version that has to be installed.", "installed");

    public static readonly Field<bool> AllowDowngrade = Fields.Bool("allowdowngrade", "Whether an older version may replace a newer one.");

    public static readonly Field<bool> AllowUntrusted = Fields.Bool("allowuntrusted", "Whether it may come from where nobody vouches for it.");

    public static readonly Field<bool> AllowNonFree = Fields.Bool("allownonfree", "Whether it may be under a licence that is not free.");

    public static readonly Field<bool> AllowUnsupported = Fields.Bool("allowunsupported", "Whether it may be one that the distribution does not support.");

    public static readonly KindSchema Schema = new(
        "pkg",
        KindTraits.AutoEdge | KindTraits.AutoGroup,
        "A package of the distribution.",
        [State, AllowDowngrade, AllowUntrusted, AllowNonFree, AllowUnsupported])
    {
        IsAvailable = false,
        Merge = PkgMerge.Of,
        Example = """
            pkg "openssh-server" {
            	state => "installed",
            }
            """,
    };
}
