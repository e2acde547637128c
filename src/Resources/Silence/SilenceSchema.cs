using Mgmt.Model;

namespace Mgmt.Resources.Silence;

/// <summary>The field table of <c>silence</c>.</summary>
internal static class SilenceSchema
{
    public static readonly Field<IReadOnlyDictionary<Str, Str>> Match = Fields.StrMap("match", "The labels that an alert has to have.");

    public static readonly Field<Str> Until = Fields.Str("until", "The instant that it ends, by RFC 3339; excludes `cron`.");

    public static readonly Field<Str> Cron = Fields.Str("cron", "When it begins, in the five fields of cron; excludes `until`.");

    public static readonly Field<long> Duration = Fields.Int("duration", "With `cron`, the milliseconds that it lasts.");

    public static readonly Field<Str> Tz = Fields.Str("tz", "With `cron`, the time zone, e.g. `Europe/Berlin`; empty for the host's.");

    public static readonly Field<Str> Author = Fields.Str("author", "Who says so.");

    public static readonly Field<Str> Reason = Fields.Str("reason", "Why.");

    public static readonly KindSchema Schema = new(
        "silence",
        KindTraits.Observer,
        "A time in which alerts that match are not sent: until an instant, or again and again.",
        [Match, Until, Cron, Duration, Tz, Author, Reason])
    {
        IsAvailable = false,
        Example = """
            silence "nightly backup" {
            	match => {"team" => "storage"},
            	cron => "0 2 * * *",
            	duration => 3600000,
            	reason => "the backup fills the disk for a while",
            }
            """,
    };
}
