using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>Lengths of time as policies give them, made safe to add to any instant.</summary>
internal static class Durations
{
    /// <summary>The longest that is told from forever: a century.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(36_525);

    /// <summary>That many milliseconds; none for a negative number, a century at most.</summary>
    public static TimeSpan FromMilliseconds(long milliseconds) =>
        milliseconds <= 0 ? TimeSpan.Zero
        : milliseconds >= (long)Longest.TotalMilliseconds ? Longest
        : TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond);

    public static Instant Later(Instant left, Instant right) => left > right ? left : right;

    public static Instant? Earlier(Instant? left, Instant? right) =>
        left is { } a && right is { } b ? (a < b ? a : b) : left ?? right;
}
