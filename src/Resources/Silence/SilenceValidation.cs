using System.Globalization;
using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Silence;

/// <summary>What is wrong with a definition of a <c>silence</c>.</summary>
internal static class SilenceValidation
{
    private const int CronFields = 5;

    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var until = SilenceSchema.Until.Of(spec).ToString();
        var cron = SilenceSchema.Cron.Of(spec).ToString();
        return (until.Length > 0, cron.Length > 0) switch
        {
            (false, false) => ["there is no time; set `until`, or `cron` and `duration`"],
            (true, true) => ["`until` and `cron` exclude each other; keep one"],
            (true, false) => Faults.Of(IsInstant(until) ? null : $"`until` is `{until}`; write an instant by RFC 3339, e.g. `2026-01-31T18:00:00Z`"),
            (false, true) => Faults.Of(
                cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == CronFields ? null : $"`cron` is `{cron}`; write five fields, e.g. `0 2 * * *`",
                SilenceSchema.Duration.Of(spec) > 0 ? null : "`duration` is not given; say for how many milliseconds it lasts"),
        };
    }

    private static bool IsInstant(string text) =>
        text.Length > "yyyy-MM-dd".Length
        && text["yyyy-MM-dd".Length] is 'T' or 't'
        && DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _)
        && (text[^1] is 'Z' or 'z' || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length);
}
