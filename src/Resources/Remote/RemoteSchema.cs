using Mgmt.Model;

namespace Mgmt.Resources.Remote;

/// <summary>The field table of <c>remote</c>.</summary>
internal static class RemoteSchema
{
    public static readonly Field<Str> Url = Fields.Str("remote", "Where: `ssh://USER@HOST:PORT`. Default: the name.");

    public static readonly Field<Str> Hostname = Fields.Str("hostname", "What the other host calls itself; empty for its own name.");

    public static readonly Field<Str> State = Fields.Str("state", "`running` or `stopped`.", "running");

    public static readonly Field<Str?> SshId = Fields.OptionalStr("ssh_id", "The path of the private key; unset for the user's usual ones.");

    public static readonly Field<Str> HostKey = Fields.Str("hostkey", "The key that the other host has to have; empty for the known ones.");

    public static readonly Field<bool> Interactive = Fields.Bool("interactive", "Whether passwords may be asked for.");

    public static readonly Field<long> InteractiveTimeout = Fields.Int("interactive_timeout", "Seconds to wait for a password; 0 for ever.");

    public static readonly Field<long> MaxPasswordTries = Fields.Int("max_password_tries", "How often a password may be wrong.");

    public static readonly Field<bool> AllowCleartextPassword = Fields.Bool("allow_cleartext_password", "Whether `remote` may have a password in it.");

    public static readonly Field<bool> Caching = Fields.Bool("caching", "Whether the program is kept there between two runs.", defaultValue: true);

    public static readonly Field<bool> Transient = Fields.Bool("transient", "Whether it ends there once it has settled.", defaultValue: true);

    public static readonly Field<bool> Tunnelled = Fields.Bool("tunnelled", "Whether it reaches what all hosts share through this connection; needs `transient`.", defaultValue: true);

    public static readonly Field<Str> TunnelAddr = Fields.Str("tunnel_addr", "Where the tunnel begins there.", "127.0.0.1:2379");

    public static readonly Field<bool> InstallDeps = Fields.Bool("install_deps", "Whether the libraries that are missing there are installed.");

    public static readonly Field<long?> ConvergerTimeout = Fields.OptionalInt("converger_timeout", "Seconds without a change after which it has settled; needs `transient`.");

    public static readonly KindSchema Schema = new(
        "remote",
        KindTraits.None,
        "The appliance on another host, reached by SSH.",
        [
            Url, Hostname, State, SshId, HostKey, Interactive, InteractiveTimeout, MaxPasswordTries, AllowCleartextPassword, Caching,
            Transient, Tunnelled, TunnelAddr, InstallDeps, ConvergerTimeout,
        ])
    {
        IsAvailable = false,
        Example = """
            remote "ssh://root@web1.example.org:22" {
            	hostname => "web1",
            }
            """,
    };
}
