using Mgmt.Model;

namespace Mgmt.Resources.Notify;

/// <summary>The field table of <c>notify:exec</c>.</summary>
internal static class NotifyExecSchema
{
    public static readonly Field<Str> Cmd = Fields.Str("cmd", "The program, which is given them as JSON on its standard input.", flags: FieldFlags.Required);

    public static readonly Field<IReadOnlyList<Str>> Args = Fields.StrList("args", "Its arguments, handed on as they are.");

    public static readonly Field<IReadOnlyDictionary<Str, Str>> Match = Fields.StrMap("match", "The labels that an alert has to have; empty for any.");

    public static readonly Field<Str> MinSeverity = Fields.Str("min_severity", "The least severity that is sent: `info`, `warning` or `critical`; empty for any.");

    public static readonly Field<long> GroupWait = Fields.Int("group_wait", "Milliseconds to wait for more of the same before the first is sent.");

    public static readonly Field<long> GroupInterval = Fields.Int("group_interval", "Milliseconds between two messages of the same group.");

    public static readonly Field<long> RepeatInterval = Fields.Int("repeat_interval", "Milliseconds after which an alert that goes on is sent again; 0 for never.");

    public static readonly Field<bool> SendResolved = Fields.Bool("send_resolved", "Whether the end of an alert is sent, too.", defaultValue: true);

    public static readonly KindSchema Schema = new(
        "notify:exec",
        KindTraits.Observer,
        "Where alerts go: a command. It changes nothing else, and acts in noop too.",
        [Cmd, Args, Match, MinSeverity, GroupWait, GroupInterval, RepeatInterval, SendResolved])
    {
        IsAvailable = false,
        Example = """
            notify:exec "pager" {
            	cmd => "/usr/local/bin/page",
            	match => {"team" => "storage"},
            }
            """,
    };
}
