using Mgmt.Model;

namespace Mgmt.Resources.Group;

/// <summary>The field table of <c>group</c>.</summary>
internal static class GroupSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<long?> Gid = Fields.OptionalSized("gid", "uint32", "The number; unset for one of the system's choice.");

    public static readonly KindSchema Schema = new(
        "group",
        KindTraits.AutoEdge,
        "A group of accounts of this host.",
        [State, Gid])
    {
        IsAvailable = false,
        Example = """
            group "operators" {
            	state => "exists",
            }
            """,
    };
}
