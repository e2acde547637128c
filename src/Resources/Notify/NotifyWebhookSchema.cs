using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:webhook</c>.</summary>
internal static class NotifyWebhookSchema
{
    public static readonly Field<Str> Url = Fields.Str("url", "The `http` or `https` URL that they are posted to.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Match = Fields.StrMap("match", "The labels that an alert has to have; empty for any.");

    public static readonly Field<Str> MinSeverity = Fields.Str("min_severity", "The least severity that is sent: `info`, `warning` or `critical`; empty for any.");

    public static readonly Field<long> GroupWait = Fields.Int("group_wait", "Milliseconds to wait for more of the same before the first is sent.");

    public static readonly Field<long> GroupInterval = Fields.Int("group_interval", "Milliseconds between two messages of the same group.");

    public static readonly Field<long> RepeatInterval = Fields.Int("repeat_interval", "Milliseconds after which an alert that goes on is sent again; 0 for never.");

    public static readonly Field<bool> SendResolved = Fields.Bool("send_resolved", "Whether the end of an alert is sent, too.", defaultValue: true);

    public static readonly KindSchema Schema = new(
        "notify:webhook",
        KindTraits.Observer,
        "Where alerts go: a URL. It changes nothing, and acts in noop too.",
        [Url, Match, MinSeverity, GroupWait, GroupInterval, RepeatInterval, SendResolved])
    {
        IsAvailable = false,
        Example = """
            notify:webhook "chat" {
            	url => "https://chat.example.org/hooks/mgmt",
            	min_severity => "warning",
            }
            """,
    };
}
