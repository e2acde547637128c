using Mgmt.Model;

namespace Mgmt.Resources.Fwupd;

/// <summary>The field table of <c>fwupd:system</c>.</summary>
internal static class FwupdSystemSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "What their firmware has to be, e.g. `newest`.");

    public static readonly Field<IReadOnlyList<Str>> Exclude = Fields.StrList("exclude", "Devices that are left alone.");

    public static readonly KindSchema Schema = new(
        "fwupd:system",
        KindTraits.AutoEdge,
        "The firmware of all devices, by fwupd.",
        [State, Exclude])
    {
        IsAvailable = false,
        Example = """
            fwupd:system "all" {
            	state => "newest",
            }
            """,
    };
}
