using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A count that rests after it changed. See <c>Cooldown.md</c>.</summary>
public static class CooldownMachine
{
    /// <summary>
    /// <paramref name="n"/>, but no more for a while after the count grew, and no fewer for a while after it changed at all.
    /// Growing never waits because the count shrank.
    /// </summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="current">The count now: what was decided last, or what somebody else made of it, which counts as a change too.</param>
    /// <param name="n">The count that is wanted.</param>
    /// <param name="upMilliseconds">How long it does not grow after it grew; may change at every step. 0 or negative: no rest.</param>
    /// <param name="downMilliseconds">How long it does not shrink after it changed, likewise.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<CooldownState, long> Step(
        CooldownState state, long current, long n, long upMilliseconds, long downMilliseconds, Instant now)
    {
        var (lastUp, lastChange) = (state.LastUp, state.LastChange);
        if (state.Tracker.Observe(current, now) is { } change)
        {
            lastChange = change.At;
            lastUp = change.Delta > 0 ? change.At : lastUp;
        }

        var rest = n > current
            ? lastUp + Durations.FromMilliseconds(upMilliseconds)
            : lastChange + Durations.FromMilliseconds(downMilliseconds);
        var resting = n != current && rest > now;
        var output = resting ? current : n;
        var reason = resting
            ? new Reason(static (a, b, c, _) => $"{ReasonText.Number(a)} is wanted, but {ReasonText.Number(b)} rests for another {ReasonText.Span(c)}", n, current, (rest!.Value - now).Ticks)
            : new Reason(static (a, _, _, _) => $"{ReasonText.Number(a)}: nothing rests", n);
        return new(new(state.Tracker.Decide(current, output, now), lastUp, lastChange), output, reason, resting ? rest : null);
    }
}
