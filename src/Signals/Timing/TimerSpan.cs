namespace Mgmt.Signals;

/// <summary>Spans as timers take them.</summary>
internal static class TimerSpan
{
    // The platform's timers refuse more than some 49 days; whoever wakes early arms again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    /// <summary>The next whole millisecond, which is what timers count in: rounded down they would fire early.</summary>
    public static TimeSpan RoundUp(TimeSpan span) =>
        span <= TimeSpan.Zero ? TimeSpan.Zero
        : span > Longest ? Longest
        : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds));
}
