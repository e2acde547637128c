using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:email</c>.</summary>
internal static class NotifyEmailSchema
{
    public static readonly Field<IReadOnlyList<Str>> To = Fields.StrList("to", "The addresses that it goes to.", FieldFlags.Required);

    public static readonly Field<Str> From = Fields.Str("from", "The address that it comes from; empty for the appliance's user at this host.");

    public static readonly Field<Str> Server = Fields.Str("server", "The mail server: `HOST:PORT`.", "localhost:25");

    public static readonly Field<Str> Username = Fields.Str("username", "Who authenticates; empty for nobody.");

    public static readonly Field<Str> Password = Fields.Str("password", "The password.", flags: FieldFlags.Secret);

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Match = Fields.StrMap("match", "The labels that an alert has to have; empty for any.");

    public static readonly Field<Str> MinSeverity = Fields.Str("min_severity", "The least severity that is sent: `info`, `warning` or `critical`; empty for any.");

    public static readonly Field<long> GroupWait = Fields.Int("group_wait", "Milliseconds to wait for more of the same before the first is sent.");

    public static readonly Field<long> GroupInterval = Fields.Int("group_interval", "Milliseconds between two messages of the same group.");

    public static readonly Field<long> RepeatInterval = Fields.Int("repeat_interval", "Milliseconds after which an alert that goes on is sent again; 0 for never.");

    public static readonly Field<bool> SendResolved = Fields.Bool("send_resolved", "Whether the end of an alert is sent, too.", defaultValue: true);

    public static readonly KindSchema Schema = new(
        "notify:email",
        KindTraits.Observer,
        "Where alerts go: mail. It changes nothing, and acts in noop too.",
        [
            To, From, Server, Username, Password, Match, MinSeverity, GroupWait, GroupInterval, RepeatInterval, SendResolved,
        ])
    {
        IsAvailable = false,
        Example = """
            notify:email "on call" {
            	to => ["oncall@example.org"],
            }
            """,
    };
}
