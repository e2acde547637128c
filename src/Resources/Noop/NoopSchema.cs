using Mgmt.Model;

namespace Mgmt.Resources.Noop;

/// <summary>The field table of <c>noop</c>.</summary>
internal static class NoopSchema
{
    public static readonly Field<Str> Comment = Fields.Str("comment", "Anything, for readers of the policy.", flags: FieldFlags.InPlace);

    public static readonly KindSchema Schema = new(
        "noop",
        KindTraits.AutoGroup | KindTraits.Refresh,
        "Nothing: a place in the graph that others can depend on.",
        [Comment])
    {
        Example = """
            noop "ready" {
            	comment => "everything else waits for this",
            }
            """,
    };
}
