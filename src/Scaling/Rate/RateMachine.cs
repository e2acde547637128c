using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A count that changes only so fast; the scaling policies of Kubernetes' horizontal autoscaler. See <c>Rate.md</c>.</summary>
public static class RateMachine
{
    // Of more changes within the periods, the oldest are merged.
    private const int MaxChanges = 1_000;

    /// <summary>
    /// <paramref name="n"/>, as far as the rules let <paramref name="current"/> go there. What was changed within a rule's
    /// period, by whomever, counts against it.
    /// </summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="current">The count now: what was decided last, or what somebody else made of it. Negative counts as 0.</param>
    /// <param name="n">The count that is wanted. Negative counts as 0.</param>
    /// <param name="up">The rules for more; without any, more is not limited.</param>
    /// <param name="down">The rules for fewer; without any, fewer is not limited.</param>
    /// <param name="pick">Which of several rules counts.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<RateState, long> Step(
        RateState state, long current, long n, ReadOnlySpan<RateRule> up, ReadOnlySpan<RateRule> down, RatePick pick, Instant now)
    {
        current = Counts.NotNegative(current);
        n = Counts.NotNegative(n);
        var longest = Longest(up) > Longest(down) ? Longest(up) : Longest(down);
        var changes = Advance(state.Changes, state.Tracker.Observe(current, now), now - longest);
        var rules = n > current ? up : down;
        var limit = n == current ? n
            : pick == RatePick.Disabled ? current
            : n > current ? Math.Max(current, Limit(changes, current, up, pick, now, isUp: true) ?? long.MaxValue)
            : Math.Min(current, Limit(changes, current, down, pick, now, isUp: false) ?? 0);
        var output = n > current ? Math.Min(n, limit) : Math.Max(n, limit);
        var next = n == current || pick == RatePick.Disabled ? null : NextExpiry(changes, rules, now);
        return new(new(state.Tracker.Decide(current, output, now), changes), output, Explain(current, n, output), next);
    }

    private static ImmutableArray<CountChange> Advance(ImmutableArray<CountChange> changes, CountChange? seen, Instant from)
    {
        var kept = ImmutableArray.CreateBuilder<CountChange>(changes.Length + 1);
        foreach (var change in changes)
        {
            if (change.At > from)
            {
                kept.Add(change);
            }
        }

        if (seen is { } latest && latest.At > from)
        {
            kept.Add(latest);
        }

        if (kept.Count > MaxChanges)
        {
            kept[1] = kept[1] with { Delta = Counts.Add(kept[0].Delta, kept[1].Delta) };
            kept.RemoveAt(0);
        }

        return kept.DrainToImmutable();
    }

    // Of several rules the one picked is that which allows the greatest change, or that which allows the least.
    private static long? Limit(ImmutableArray<CountChange> changes, long current, ReadOnlySpan<RateRule> rules, RatePick pick, Instant now, bool isUp)
    {
        long? limit = null;
        foreach (var rule in rules)
        {
            var start = PeriodStart(changes, current, rule, now);
            var value = Counts.NotNegative(rule.Value);
            var proposed = isUp ? Above(start, rule.Kind, value) : Below(start, rule.Kind, value);
            limit = limit is not { } other ? proposed : isUp == (pick == RatePick.Max) ? Math.Max(other, proposed) : Math.Min(other, proposed);
        }

        return limit;
    }

    private static long Above(long start, RateKind kind, long value) =>
        kind == RateKind.Count ? Counts.Add(start, value) : Counts.FromWhole(Math.Ceiling(start * (1 + (value / 100.0))));

    private static long Below(long start, RateKind kind, long value) =>
        kind == RateKind.Count ? Counts.Subtract(start, value) : Counts.FromWhole(Math.Truncate(start * (1 - (value / 100.0))));

    /// <summary>The count at the start of the period of <paramref name="rule"/>.</summary>
    private static long PeriodStart(ImmutableArray<CountChange> changes, long current, RateRule rule, Instant now)
    {
        var from = now - Durations.FromMilliseconds(rule.Milliseconds);
        var start = current;
        foreach (var change in changes)
        {
            if (change.At > from)
            {
                start = Counts.Subtract(start, change.Delta);
            }
        }

        return start;
    }

    /// <summary>When the first change leaves the period of a rule.</summary>
    private static Instant? NextExpiry(ImmutableArray<CountChange> changes, ReadOnlySpan<RateRule> rules, Instant now)
    {
        Instant? next = null;
        foreach (var rule in rules)
        {
            var period = Durations.FromMilliseconds(rule.Milliseconds);
            foreach (var change in changes)
            {
                if (change.At + period > now)
                {
                    next = Durations.Earlier(next, change.At + period);
                }
            }
        }

        return next;
    }

    private static TimeSpan Longest(ReadOnlySpan<RateRule> rules)
    {
        var longest = TimeSpan.Zero;
        foreach (var rule in rules)
        {
            var period = Durations.FromMilliseconds(rule.Milliseconds);
            longest = period > longest ? period : longest;
        }

        return longest;
    }

    private static Reason Explain(long current, long n, long output) => (n.CompareTo(output), n.CompareTo(current)) switch
    {
        (0, 0) => new(static (a, _, _, _) => $"{ReasonText.Number(a)} is wanted and current", n),
        (0, _) => new(static (a, b, _, _) => $"{ReasonText.Number(a)} to {ReasonText.Number(b)} is slow enough", current, n),
        ( > 0, _) => new(ReasonCodes.ScaleUpLimit, static (a, b, _, _) => $"{ReasonText.Number(a)} is wanted, but for now {ReasonText.Number(b)} is the limit", n, output),
        _ => new(ReasonCodes.ScaleDownLimit, static (a, b, _, _) => $"{ReasonText.Number(a)} is wanted, but for now {ReasonText.Number(b)} is the limit", n, output),
    };
}
