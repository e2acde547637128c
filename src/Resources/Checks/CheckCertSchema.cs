using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:cert</c>.</summary>
internal static class CheckCertSchema
{
    public static readonly Field<Str> Address = Fields.Str("address", "Where: `HOST:PORT`. Default: the name.");

    public static readonly ProbeFields Probe = new();

    public static readonly RangeFields Range = new("days left");

    public static readonly KindSchema Schema = new(
        "check:cert",
        KindTraits.Observer,
        "A check that a certificate stays valid for a while. It changes nothing, and acts in noop too.",
        [Address, .. Probe.All, .. Range.All])
    {
        IsAvailable = false,
        Example = """
            check:cert "www.example.org:443" {
            	warning => "30:",
            	critical => "7:",
            }
            """,
    };
}
