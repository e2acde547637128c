using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;
using Mgmt.Policies.Library.Time;

namespace Mgmt.Policies.Library;

/// <summary>The part of the module <c>datetime</c> that reads no clock.</summary>
internal static class DatetimeFunctions
{
    private const string Complete = "2006-01-02 15:04:05.999999999 -0700 MST";

    /// <summary>The functions, which tell times in <paramref name="zone"/>.</summary>
    public static IEnumerable<FunctionDefinition> In(TimeZoneInfo zone) =>
    [
        new PureFunction(
            "datetime.print",
            "func(a int) str",
            a => a[0].AsInt >= 0
                ? Value.Str(TimeLayout.Format(Told(a[0], zone), Complete))
                : throw new FunctionFailedException($"can't print the negative time {a[0]}"),
            "A time in seconds since 1970 as date, time, offset and zone of this host. Fails for a negative one.",
            "len(datetime.print(1700000000)) >= 27 # true"),
        new PureFunction(
            "datetime.format",
            "func(a int, b str) str",
            a => Value.Str(ByteText.Bytes(TimeLayout.Format(Told(a[0], zone), ByteText.Chars(a[1].AsStr)))),
            "A time in seconds since 1970, written as the layout shows it for `Mon Jan 2 15:04:05 MST 2006`.",
            """datetime.format(1700000000, "2006-01") # "2023-11" """),
        new PureFunction(
            "datetime.weekday",
            "func(a int) str",
            a => Value.Str(Told(a[0], zone).Wall.DayOfWeek.ToString().ToLowerInvariant()),
            "The day of the week of a time in seconds since 1970, in English and lower case.",
            """datetime.weekday(0) in ["wednesday", "thursday"] # true"""),
        new PureFunction(
            "datetime.hour",
            "func(a int) int",
            a => Value.Int(Told(a[0], zone).Wall.Hour),
            "The hour of the day, 0 to 23, of a time in seconds since 1970.",
            "datetime.hour(1700000000) < 24 # true"),
    ];

    private static ZonedTime Told(Value seconds, TimeZoneInfo zone) => ZonedTime.Of(seconds.AsInt, zone);
}
