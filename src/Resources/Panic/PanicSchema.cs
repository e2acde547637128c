using Mgmt.Model;

namespace Mgmt.Resources.Panic;

/// <summary>The field table of <c>_panic</c>, which has no field.</summary>
internal static class PanicSchema
{
    public static readonly KindSchema Schema = new(
        "_panic",
        KindTraits.None,
        "What the statement `panic` makes of itself when it is due; it always fails. Policies cannot name it.",
        [])
    {
        Example = """
            panic("")
            """,
    };
}
