using Mgmt.Model;

namespace Mgmt.Resources.Nspawn;

/// <summary>The field table of <c>nspawn</c>.</summary>
internal static class NspawnSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`running` or `stopped`.", "running");

    public static readonly KindSchema Schema = new(
        "nspawn",
        KindTraits.Refresh,
        "A container of systemd. The name is the machine.",
        [State])
    {
        IsAvailable = false,
        Example = """
            nspawn "build" {
            	state => "running",
            }
            """,
    };
}
