using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A condition that counts for a while longer; Prometheus' <c>keep_firing_for</c>. See <c>Keep.md</c>.</summary>
public static class KeepMachine
{
    /// <summary>True as soon as <paramref name="condition"/> is true, and until it has been false without a break for <paramref name="milliseconds"/>.</summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="condition">The condition now. It counts as it is until the next step.</param>
    /// <param name="milliseconds">How long the answer outlives it; may change at every step. 0 or negative: not at all.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<KeepState, bool> Step(KeepState state, bool condition, long milliseconds, Instant now)
    {
        if (condition)
        {
            return new(new(true, null), true, new(static (_, _, _, _) => "holds"), null);
        }

        if (!state.On)
        {
            return new(default, false, new(static (_, _, _, _) => "does not hold"), null);
        }

        var kept = Durations.FromMilliseconds(milliseconds);
        var since = state.FalseSince ?? now;
        var passed = Durations.Later(now, since) - since;
        return passed < kept
            ? new(new(true, since), true, new(static (a, b, _, _) => $"kept, {ReasonText.Span(a)} of {ReasonText.Span(b)}", passed.Ticks, kept.Ticks), since + kept)
            : new(default, false, new(static (a, b, _, _) => $"false for {ReasonText.Span(a)}, kept for {ReasonText.Span(b)}", passed.Ticks, kept.Ticks), null);
    }
}
