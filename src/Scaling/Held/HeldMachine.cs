using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A condition that counts only once it has held for a while; Prometheus' <c>for</c>. See <c>Held.md</c>.</summary>
public static class HeldMachine
{
    /// <summary>True once <paramref name="condition"/> has been true without a break for <paramref name="milliseconds"/>, false as soon as it is false.</summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="condition">The condition now. It counts as it is until the next step.</param>
    /// <param name="milliseconds">How long it must hold; may change at every step. 0 or negative: no time at all.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<HeldState, bool> Step(HeldState state, bool condition, long milliseconds, Instant now)
    {
        if (!condition)
        {
            return new(default, false, new(static (_, _, _, _) => "does not hold"), null);
        }

        var needed = Durations.FromMilliseconds(milliseconds);
        var since = state.Since ?? now;
        var held = Durations.Later(now, since) - since;
        return held >= needed
            ? new(new(since), true, new(static (a, b, _, _) => $"held {ReasonText.Span(a)}, {ReasonText.Span(b)} needed", held.Ticks, needed.Ticks), null)
            : new(new(since), false, new(static (a, b, _, _) => $"held {ReasonText.Span(a)} of {ReasonText.Span(b)}", held.Ticks, needed.Ticks), since + needed);
    }
}
