using Mgmt.Model;

namespace Mgmt.Resources.Fwattr;

/// <summary>The field table of <c>fwattr</c>.</summary>
internal static class FwattrSchema
{
    public static readonly Field<Str> Driver = Fields.Str("driver", "The kernel driver; empty for the only one.");

    public static readonly Field<Str> Key = Fields.Str("key", "The setting. Default: the name.");

    public static readonly Field<Str> Value = Fields.Str("value", "The value.");

    public static readonly Field<bool> Check = Fields.Bool("check", "Whether the value is looked up among those that are possible.");

    public static readonly Field<bool> Strict = Fields.Bool("strict", "Whether a value that is not possible is an error.");

    public static readonly Field<bool> Skip = Fields.Bool("skip", "Whether a setting that is not there is passed over.");

    public static readonly KindSchema Schema = new(
        "fwattr",
        KindTraits.None,
        "A setting of the firmware, by the kernel.",
        [Driver, Key, Value, Check, Strict, Skip])
    {
        IsAvailable = false,
        Example = """
            fwattr "WakeOnLan" {
            	value => "Enabled",
            }
            """,
    };
}
