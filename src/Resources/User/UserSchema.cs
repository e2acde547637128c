using Mgmt.Model;

namespace Mgmt.Resources.User;

/// <summary>The field table of <c>user</c>.</summary>
internal static class UserSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<long?> Uid = Fields.OptionalSized("uid", "uint32", "The number; unset for one of the system's choice.");

    public static readonly Field<long?> Gid = Fields.OptionalSized("gid", "uint32", "The primary group by number; excludes `group`.");

    public static readonly Field<Str?> Group = Fields.OptionalStr("group", "The primary group by name; excludes `gid`.");

    public static readonly Field<IReadOnlyList<Str>> Groups = Fields.StrList("groups", "The further groups that it belongs to, without the primary one and the one that has its own name.");

    public static readonly Field<Str?> HomeDir = Fields.OptionalStr("homedir", "The home directory, with a slash at the end.");

    public static readonly Field<Str?> Shell = Fields.OptionalStr("shell", "The login shell.");

    public static readonly Field<bool> AllowDuplicateUid = Fields.Bool("allowduplicateuid", "Whether another account may have the same number.");

    public static readonly KindSchema Schema = new(
        "user",
        KindTraits.AutoEdge,
        "An account of this host.",
        [State, Uid, Gid, Group, Groups, HomeDir, Shell, AllowDuplicateUid])
    {
        IsAvailable = false,
        Example = """
            user "alice" {
            	state => "exists",
            	groups => ["adm"],
            	homedir => "/home/alice/",
            	shell => "/bin/bash",
            }
            """,
    };
}
