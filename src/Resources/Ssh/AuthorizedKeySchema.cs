using Mgmt.Model;

namespace Mgmt.Resources.Ssh;

/// <summary>The field table of <c>ssh:authorized_key</c>.</summary>
internal static class AuthorizedKeySchema
{
    public static readonly Field<Str> State = Fields.Str("state", "`exists` or `absent`.", flags: FieldFlags.Required);

    public static readonly Field<Str> File = Fields.Str("file", "The file of keys; empty for `~/.ssh/authorized_keys` of the user.");

    public static readonly Field<Str> User = Fields.Str("user", "The user whose file it is; empty for the appliance's own.");

    public static readonly Field<Str> Content = Fields.Str("content", "The whole line; excludes `options`, `type`, `key` and `comment`.");

    public static readonly Field<IReadOnlyList<Str>> Options = Fields.StrList("options", "The options before the key, e.g. `no-pty`.");

    public static readonly Field<Str> Type = Fields.Str("type", "The type of the key, e.g. `ssh-ed25519`.");

    public static readonly Field<Str> Key = Fields.Str("key", "The key, in base 64.");

    public static readonly Field<Str> Comment = Fields.Str("comment", "The comment behind the key.");

    public static readonly Field<bool> MkDir = Fields.Bool("mkdir", "Whether the directory is made if there is none.", defaultValue: true);

    public static readonly KindSchema Schema = new(
        "ssh:authorized_key",
        KindTraits.AutoEdge,
        "A public key that may log in.",
        [State, File, User, Content, Options, Type, Key, Comment, MkDir])
    {
        IsAvailable = false,
        Example = """
            ssh:authorized_key "alice" {
            	state => "exists",
            	user => "alice",
            	type => "ssh-ed25519",
            	key => "AAAAC3NzaC1lZDI1NTE5AAAAIDummy",
            	comment => "alice@example.org",
            }
            """,
    };
}
