using Mgmt.Model;

namespace Mgmt.Resources.Kv;

/// <summary>The field table of <c>kv</c>.</summary>
internal static class KvSchema
{
    public static readonly Field<Str> Key = Fields.Str("key", "The key. Default: the name.");

    public static readonly Field<Str?> Value = Fields.OptionalStr("value", "The value; unset, the key is deleted.", FieldFlags.Receivable);

    public static readonly Field<bool> Mapped = Fields.Bool("mapped", "Whether each host has a value of its own under the key.");

    public static readonly Field<bool> SkipLessThan = Fields.Bool("skiplessthan", "Leave a value that is greater alone.");

    public static readonly Field<long> SkipCmpStyle = Fields.Int("skipcmpstyle", "How `skiplessthan` compares: 0 as integers, 1 as strings.");

    public static readonly KindSchema Schema = new(
        "kv",
        KindTraits.Refresh | KindTraits.Receive,
        "A value under a key, in what all hosts share.",
        [Key, Value, Mapped, SkipLessThan, SkipCmpStyle])
    {
        IsAvailable = false,
        Example = """
            kv "leader" {
            	value => "h1",
            }
            """,
    };
}
