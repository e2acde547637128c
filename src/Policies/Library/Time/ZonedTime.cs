namespace Mgmt.Policies.Library.Time;

/// <summary>A second since 1970 as the clocks of a time zone show it.</summary>
internal readonly struct ZonedTime
{
    private static readonly long Earliest = new DateTimeOffset(1, 1, 2, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
    private static readonly long Latest = new DateTimeOffset(9999, 12, 30, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds();

    // What the Gregorian calendar, weekdays included, takes to begin anew.
    private const int CycleYears = 400;
    private const long CycleSeconds = 146_097L * 86_400;

    private ZonedTime(DateTime wall, long cycles, TimeSpan offset, string zone)
    {
        Wall = wall;
        Year = wall.Year + (CycleYears * cycles);
        Offset = offset;
        Zone = zone;
    }

    /// <summary>What the clocks show, but for the year: that may be another one of the same shape.</summary>
    public DateTime Wall { get; }

    /// <summary>The year; 0 is the one before the year 1.</summary>
    public long Year { get; }

    /// <summary>How far they are ahead of UTC.</summary>
    public TimeSpan Offset { get; }

    /// <summary>The abbreviation of the zone then, e.g. <c>CET</c>.</summary>
    public string Zone { get; }

    /// <summary>The instant <paramref name="seconds"/> after the beginning of 1970, UTC, in <paramref name="zone"/>.</summary>
    public static ZonedTime Of(long seconds, TimeZoneInfo zone)
    {
        var cycles = CyclesBeyond(seconds);
        var utc = DateTimeOffset.FromUnixTimeSeconds(seconds - (cycles * CycleSeconds));
        var offset = zone.GetUtcOffset(utc);
        return new(utc.UtcDateTime + offset, cycles, offset, Abbreviation(zone, utc));
    }

    // How many cycles lie between the time and those that the platform knows.
    private static long CyclesBeyond(long seconds) =>
        seconds > Latest ? (seconds - Latest + CycleSeconds - 1) / CycleSeconds
        : seconds < Earliest ? -((Earliest - seconds + CycleSeconds - 1) / CycleSeconds)
        : 0;

    // The platform spells UTC out, unlike every other zone.
    private static string Abbreviation(TimeZoneInfo zone, DateTimeOffset utc) => zone.StandardName == TimeZoneInfo.Utc.StandardName
        ? "UTC"
        : zone.IsDaylightSavingTime(utc) ? zone.DaylightName : zone.StandardName;
}
