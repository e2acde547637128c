using System.Globalization;

namespace Mgmt.Model;

/// <summary>A point in policy time: ticks of 100 ns since 1970-01-01 UTC, monotonic while the appliance runs.</summary>
/// <param name="Ticks">Ticks of 100 ns.</param>
public readonly record struct Instant(long Ticks) : IComparable<Instant>
{
    /// <summary>Milliseconds since 1970, rounded down.</summary>
    public long UnixMilliseconds => Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Seconds since 1970, rounded down.</summary>
    public long UnixSeconds => Ticks / TimeSpan.TicksPerSecond;

    /// <summary>The instant that many milliseconds after 1970.</summary>
    public static Instant FromUnixMilliseconds(long milliseconds) => new(milliseconds * TimeSpan.TicksPerMillisecond);

    /// <summary>The instant that <paramref name="time"/> names.</summary>
    public static Instant From(DateTimeOffset time) => new(time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks);

    /// <summary>The calendar's view of it, in UTC.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.UnixEpoch.AddTicks(Ticks);

    /// <summary>How much later <paramref name="left"/> is.</summary>
    public static TimeSpan operator -(Instant left, Instant right) => new(left.Ticks - right.Ticks);

    /// <summary>That much later.</summary>
    public static Instant operator +(Instant instant, TimeSpan span) => new(instant.Ticks + span.Ticks);

    /// <summary>That much earlier.</summary>
    public static Instant operator -(Instant instant, TimeSpan span) => new(instant.Ticks - span.Ticks);

    /// <summary>True when earlier.</summary>
    public static bool operator <(Instant left, Instant right) => left.Ticks < right.Ticks;

    /// <summary>True when later.</summary>
    public static bool operator >(Instant left, Instant right) => left.Ticks > right.Ticks;

    /// <summary>True unless later.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Ticks <= right.Ticks;

    /// <summary>True unless earlier.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Ticks >= right.Ticks;

    /// <inheritdoc/>
    public int CompareTo(Instant other) => Ticks.CompareTo(other.Ticks);

    /// <summary>RFC 3339 in UTC with milliseconds.</summary>
    public override string ToString() => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
