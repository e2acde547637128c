using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:ping</c>.</summary>
internal static class CheckPingSchema
{
    public static readonly Field<Str> Host = Fields.Str("host", "The host, by name or address. Default: the name.");

    public static readonly ProbeFields Probe = new();

    public static readonly RangeFields Range = new("seconds");

    public static readonly KindSchema Schema = new(
        "check:ping",
        KindTraits.Observer,
        "A check that a host answers. It changes nothing, and acts in noop too.",
        [Host, .. Probe.All, .. Range.All])
    {
        IsAvailable = false,
        Example = """
            check:ping "192.0.2.1" {
            	critical => "0.2",
            }
            """,
    };
}
