using Mgmt.Resources.Silence;
using Mgmt.Resources.Tests.Support;

namespace Mgmt.Resources.Tests.Silence;

public sealed class SilenceValidationTests() : KindRules(SilenceSchema.Schema, SilenceValidation.Validate)
{
    [Fact]
    public void Time_Given_IsAccepted()
    {
        Accepts("x", ("until", "2026-01-31T18:00:00Z"));
        Accepts("x", ("until", "2026-01-31T18:00:00.5+01:00"));
        Accepts("x", ("cron", "0 2 * * *"), ("duration", 1));
    }

    [Fact]
    public void Time_MissingOrBoth_IsRefused()
    {
        Refuses("there is no time; set `until`, or `cron` and `duration`", "x");
        Refuses("`until` and `cron` exclude each other; keep one", "x", ("until", "2026-01-31T18:00:00Z"), ("cron", "0 2 * * *"));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T18:00:00")]
    [InlineData("2026-13-31T18:00:00Z")]
    public void Until_NoInstant_IsRefused(string until) =>
        Refuses($"`until` is `{until}`; write an instant by RFC 3339, e.g. `2026-01-31T18:00:00Z`", "x", ("until", until));

    [Fact]
    public void Cron_WithoutDurationOrFields_IsRefused()
    {
        Refuses("`duration` is not given; say for how many milliseconds it lasts", "x", ("cron", "0 2 * * *"));
        Refuses("`cron` is `daily`; write five fields, e.g. `0 2 * * *`", "x", ("cron", "daily"), ("duration", 1));
    }
}
