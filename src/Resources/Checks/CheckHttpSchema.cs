using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:http</c>.</summary>
internal static class CheckHttpSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "What to ask for: an `http` or `https` URL. Default: the name.");

    public static readonly ProbeFields Probe = new();

    public static readonly RangeFields Range = new("seconds");

    public static readonly KindSchema Schema = new(
        "check:http",
        KindTraits.Observer,
        "A check that a web server answers well. It changes nothing, and acts in noop too.",
        [Url, .. Probe.All, .. Range.All])
    {
        IsAvailable = false,
        Example = """
            check:http "https://www.example.org/health" {
            	warning => "1",
            	critical => "5",
            }
            """,
    };
}
