using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>The past of a value: what it was a while ago. See <c>History.md</c>.</summary>
public static class HistoryMachine
{
    /// <summary>How many changes of value are remembered at most; of more, the oldest are forgotten.</summary>
    public const int MaxSamples = 100_000;

    // A delay that grows a little finds samples that the smaller one no longer needed.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The last value at or before <paramref name="now"/> less <paramref name="milliseconds"/>: a value holds until the next
    /// one. While nothing is that old it is the oldest value known.
    /// </summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="value">The value now.</param>
    /// <param name="milliseconds">How long ago; may change at every step. Negative counts as 0.</param>
    /// <param name="now">Policy time. An instant before that of an earlier step counts as that one.</param>
    /// <typeparam name="T">The type of the values; equal ones need not be remembered twice.</typeparam>
    public static Transition<HistoryState<T>, T> Step<T>(HistoryState<T> state, T value, long milliseconds, Instant now)
        where T : IEquatable<T>
    {
        var delay = Durations.FromMilliseconds(milliseconds);
        var longest = state.LongestDelay > delay ? state.LongestDelay : delay;
        var samples = state.Samples;
        if (samples.Count > 0)
        {
            now = Durations.Later(now, samples.Last.At);
        }

        if (samples.Count == 0 || !samples.Last.Value.Equals(value))
        {
            samples = samples.Append(new(now, value));
        }

        samples = Prune(samples, now - longest - Slack);
        var index = samples.IndexAtOrBefore(now - delay);
        var chosen = samples[Math.Max(index, 0)];
        var follower = Math.Max(index, 0) + 1;
        Instant? next = follower < samples.Count ? samples[follower].At + delay : null;
        return new(new(samples, longest), chosen.Value, Explain(index >= 0, delay, now - chosen.At), next);
    }

    /// <summary>Drops what is too old; what held at <paramref name="from"/> stays.</summary>
    private static Timeline<T> Prune<T>(Timeline<T> samples, Instant from)
    {
        var drop = Math.Max(samples.IndexAtOrBefore(from), samples.Count - MaxSamples);
        return drop > 0 ? samples.Drop(drop) : samples;
    }

    private static Reason Explain(bool oldEnough, TimeSpan delay, TimeSpan age) => oldEnough
        ? new(static (a, _, _, _) => $"as it was {ReasonText.Span(a)} ago", delay.Ticks)
        : new(
            static (a, b, _, _) => $"nothing is known from {ReasonText.Span(a)} ago: the oldest value, from {ReasonText.Span(b)} ago",
            delay.Ticks,
            age.Ticks);
}
