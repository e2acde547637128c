using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:tcp</c>.</summary>
internal static class CheckTcpSchema
{
    public static readonly Field<Str> Address = Fields.Str("address", "Where: `HOST:PORT`. Default: the name.");

    public static readonly ProbeFields Probe = new();

    public static readonly RangeFields Range = new("seconds");

    public static readonly KindSchema Schema = new(
        "check:tcp",
        KindTraits.Observer,
        "A check that something accepts connections. It changes nothing, and acts in noop too.",
        [Address, .. Probe.All, .. Range.All])
    {
        IsAvailable = false,
        Example = """
            check:tcp "db1.example.org:5432" {
            	warning => "0.5",
            }
            """,
    };
}
