using Mgmt.Model;

namespace Mgmt.Resources.Values;

/// <summary>The field table of <c>value</c>.</summary>
internal static class ValueSchema
{
    public static readonly Field<Value> Any = Fields.Any("any", "The value.", FieldFlags.Receivable);

    public static readonly Field<Value> SentAny = Fields.Any("any", "The value.");

    public static readonly KindSchema Schema = new(
        "value",
        KindTraits.Send | KindTraits.Receive,
        "A value of any type that is kept, for functions and other resources to read.",
        [Any],
        [SentAny])
    {
        IsAvailable = false,
        Example = """
            value "colour" {
            	any => "blue",
            }
            """,
    };
}
