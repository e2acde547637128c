using Mgmt.Model;

namespace Mgmt.Resources.Fwupd;

/// <summary>The field table of <c>fwupd:remote</c>.</summary>
internal static class FwupdRemoteSchema
{
    public static readonly Field<bool> Enabled = Fields.Bool("enabled", "Whether it is used.");

    public static readonly Field<long> RefreshAge = Fields.Sized("refresh_age", "uint64", "Seconds after which its list is fetched again; 0 for never.");

    public static readonly KindSchema Schema = new(
        "fwupd:remote",
        KindTraits.AutoEdge,
        "A place that fwupd gets firmware from. The name is its identity.",
        [Enabled, RefreshAge])
    {
        IsAvailable = false,
        Example = """
            fwupd:remote "lvfs" {
            	enabled => true,
            	refresh_age => 86400,
            }
            """,
    };
}
