using Mgmt.Model;

namespace Mgmt.Resources.Checks;

/// <summary>The field table of <c>check:signal</c>.</summary>
internal static class CheckSignalSchema
{
    public static readonly Field<double> Value = Fields.Float("value", "The value.");

    public static readonly ProbeFields Probe = new();

    public static readonly RangeFields Range = new("values");

    public static readonly KindSchema Schema = new(
        "check:signal",
        KindTraits.Observer,
        "A check of a value of the policy. It changes nothing, and acts in noop too.",
        [Value, .. Probe.All, .. Range.All])
    {
        IsAvailable = false,
        Example = """
            check:signal "load" {
            	value => 1.5,
            	warning => "4",
            	critical => "8",
            }
            """,
    };
}
