using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Host;

/// <summary>The part of the module <c>datetime</c> that reads the clock.</summary>
internal static class ClockFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services)
    {
        var zone = services.Clock.Time.LocalTimeZone;
        return
        [
            new SourceFunction(
                "datetime.now",
                "func() int",
                ObservableSource.From(_ => services.Signals.Clock(), Value.Int),
                "The wall clock in whole seconds since 1970, every second.",
                "datetime.now() > 0 # true"),
            new SourceFunction(
                "datetime.str_now",
                "func() str",
                ObservableSource.From(_ => services.Signals.Clock(), seconds => Value.Str(Text(LocalTime(seconds, zone)))),
                "The wall clock as date, time and offset of this host's time zone, every second.",
                "len(datetime.str_now()) >= 25 # true"),
            new SourceFunction(
                "datetime.weekday_fast",
                "func() str",
                ObservableSource.From(_ => services.Signals.Clock(), seconds => Value.Str(Weekday(LocalTime(seconds, zone)))),
                "Today's name in English and lower case, in this host's time zone.",
                """datetime.weekday_fast() in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] # true"""),
        ];
    }

    private static DateTimeOffset LocalTime(long seconds, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), zone);

    private static string Weekday(DateTimeOffset time) => time.DayOfWeek.ToString().ToLowerInvariant();

    private static string Text(DateTimeOffset time)
    {
        var sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        var offset = string.Create(CultureInfo.InvariantCulture, $"{sign}{time.Offset:hhmm}");
        return string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm:ss} {offset} {(time.Offset == TimeSpan.Zero ? "UTC" : offset)}");
    }
}
