using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:alertmanager</c>.</summary>
internal static class NotifyAlertmanagerSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "The `http` or `https` URL of the Alertmanager.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Match = Fields.StrMap("match", "The labels that an alert has to have; empty for any.");

    public static readonly Field<Str> MinSeverity = Fields.Str("min_severity", "The least severity that is sent: `info`, `warning` or `critical`; empty for any.");

    public static readonly Field<long> GroupWait = Fields.Int("group_wait", "Milliseconds to wait for more of the same before the first is sent.");

    public static readonly Field<long> GroupInterval = Fields.Int("group_interval", "Milliseconds between two messages of the same group.");

    public static readonly Field<long> RepeatInterval = Fields.Int("repeat_interval", "Milliseconds after which an alert that goes on is sent again; 0 for never.");

    public static readonly Field<bool> SendResolved = Fields.Bool("send_resolved", "Whether the end of an alert is sent, too.", defaultValue: true);

    public static readonly KindSchema Schema = new(
        "notify:alertmanager",
        KindTraits.Observer,
        "Where alerts go: an Alertmanager. It changes nothing, and acts in noop too.",
        [Url, Match, MinSeverity, GroupWait, GroupInterval, RepeatInterval, SendResolved])
    {
        IsAvailable = false,
        Example = """
            notify:alertmanager "am1" {
            	url => "http://127.0.0.1:9093",
            }
            """,
    };
}
