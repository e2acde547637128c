using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Notify;

/// <summary>The fields that every notifier has: which alerts it sends, and when.</summary>
internal sealed class NotifierFields
{
    public Field<IReadOnlyDictionary<Str, Str>> Match { get; } = Fields.StrMap("match", "The labels that an alert has to have; empty for any.");

    public Field<Str> MinSeverity { get; } = Fields.Str("min_severity", "The least severity that is sent: `info`, `warning` or `critical`; empty for any.");

    public Field<long> GroupWait { get; } = Fields.Int("group_wait", "Milliseconds to wait for more of the same before the first is sent.");

    public Field<long> GroupInterval { get; } = Fields.Int("group_interval", "Milliseconds between two messages of the same group.");

    public Field<long> RepeatInterval { get; } = Fields.Int("repeat_interval", "Milliseconds after which an alert that goes on is sent again; 0 for never.");

    public Field<bool> SendResolved { get; } = Fields.Bool("send_resolved", "Whether the end of an alert is sent, too.", defaultValue: true);

    /// <summary>The fields, in the order of the reference.</summary>
    public IReadOnlyList<Field> All => [Match, MinSeverity, GroupWait, GroupInterval, RepeatInterval, SendResolved];

    /// <summary>What is wrong with them in <paramref name="spec"/>.</summary>
    public IEnumerable<string?> Faults(ResourceSpec spec) =>
    [
        Word.Fault(spec, MinSeverity, "info", "warning", "critical", ""),
        Span.Fault(spec, GroupWait),
        Span.Fault(spec, GroupInterval),
        Span.Fault(spec, RepeatInterval),
    ];
}
