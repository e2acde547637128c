using Mgmt.Model;

namespace Mgmt.Resources.Svc;

/// <summary>The field table of <c>svc</c>.</summary>
internal static class SvcSchema
{
    public static readonly Field<Str> State = Fields.Str("state", "What it has to be doing: `running`, `stopped`, or empty to leave that alone.");

    public static readonly Field<Str> Startup = Fields.Str("startup", "Whether it starts with the host: `enabled`, `disabled`, or empty to leave that alone.");

    public static readonly Field<bool> Session = Fields.Bool("session", "Whether it belongs to the user's own service manager and not to the system's.");

    public static readonly KindSchema Schema = new(
        "svc",
        KindTraits.AutoEdge | KindTraits.AutoGroup | KindTraits.Refresh,
        "A service of systemd. The name is without `.service`.",
        [State, Startup, Session])
    {
        IsAvailable = false,
        Example = """
            svc "ssh" {
            	state => "running",
            	startup => "enabled",
            }
            """,
    };
}
