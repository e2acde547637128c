using System.Globalization;

namespace Mgmt.Appliance.Rendering;

/// <summary>Spans of time for people.</summary>
internal static class Durations
{
    /// <summary>The two greatest units: <c>3d 4h</c>, <c>5m 10s</c>, <c>12s</c>, <c>35ms</c>.</summary>
    public static string Text(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => Invariant($"{span.Days}d {span.Hours}h"),
        { TotalHours: >= 1 } => Invariant($"{span.Hours}h {span.Minutes}m"),
        { TotalMinutes: >= 1 } => Invariant($"{span.Minutes}m {span.Seconds}s"),
        { TotalSeconds: >= 1 } => Invariant($"{span.Seconds}s"),
        _ => Invariant($"{span.TotalMilliseconds:0}ms"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
