using System.Globalization;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Time;

/// <summary>A second since 1970 as the clocks of a time zone show it.</summary>
internal readonly struct ZonedTime
{
    private static readonly long Earliest = new DateTimeOffset(1, 1, 2, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long Latest = new DateTimeOffset(9999, 12, 30, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds();

    private ZonedTime(DateTime wall, TimeSpan offset, string zone)
    {
        Wall = wall;
        Offset = offset;
        Zone = zone;
    }

    /// <summary>What the clocks show.</summary>
    public DateTime Wall { get; }

    /// <summary>How far they are ahead of UTC.</summary>
    public TimeSpan Offset { get; }

    /// <summary>The abbreviation of the zone then, e.g. <c>CET</c>.</summary>
    public string Zone { get; }

    /// <summary>The instant <paramref name="seconds"/> after the beginning of 1970, UTC, in <paramref name="zone"/>.</summary>
    /// <exception cref="FunctionFailedException">It is outside the years 1 to 9999.</exception>
    public static ZonedTime Of(long seconds, TimeZoneInfo zone)
    {
        if (seconds < Earliest || seconds > Latest)
        {
            throw new FunctionFailedException($"the time {seconds.ToString(CultureInfo.InvariantCulture)} is outside the years 1 to 9999");
        }

        var utc = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var offset = zone.GetUtcOffset(utc);
        return new(utc.UtcDateTime + offset, offset, Abbreviation(zone, utc));
    }

    // The platform spells UTC out, unlike every other zone.
    private static string Abbreviation(TimeZoneInfo zone, DateTimeOffset utc) => zone.StandardName == TimeZoneInfo.Utc.StandardName
        ? "UTC"
        : zone.IsDaylightSavingTime(utc) ? zone.DaylightName : zone.StandardName;
}
