using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>
/// A count that follows only what was recommended for a whole window; the stabilisation windows of Kubernetes' horizontal
/// autoscaler. See <c>Stabilize.md</c>.
/// </summary>
public static class StabilizeMachine
{
    // Each former recommendation that matters has its own count, so only a signal gone wild has this many.
    private const int MaxRecommendations = 1_000;

    /// <summary>
    /// <paramref name="current"/>, raised to the least and lowered to the most that was recommended within the windows. A
    /// recommendation holds until the next one and counts while any part of that lies within the window.
    /// </summary>
    /// <param name="state">What is remembered; the default to begin with, and then <paramref name="current"/> counts as recommended so far.</param>
    /// <param name="current">The count now.</param>
    /// <param name="n">The count that is recommended now.</param>
    /// <param name="upMilliseconds">The window for scaling up; may change at every step. 0 or negative: none.</param>
    /// <param name="downMilliseconds">The window for scaling down, likewise.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<StabilizeState, long> Step(
        StabilizeState state, long current, long n, long upMilliseconds, long downMilliseconds, Instant now)
    {
        var up = Durations.FromMilliseconds(upMilliseconds);
        var down = Durations.FromMilliseconds(downMilliseconds);
        var former = new Recommendation(now, state.Latest ?? current);
        var peaks = Advance(state.Peaks, former, n, now - down, largest: true);
        var dips = Advance(state.Dips, former, n, now - up, largest: false);
        var least = dips.IsEmpty ? n : dips[0].Count;
        var most = peaks.IsEmpty ? n : peaks[0].Count;

        // The extremes come first; when the first leaves its window, the answer may move.
        Instant? next = n > current && !dips.IsEmpty ? dips[0].Until + up
            : n < current && !peaks.IsEmpty ? peaks[0].Until + down
            : null;
        var output = current < least ? least : current > most ? most : current;
        return new(new(n, peaks, dips), output, Explain(current, n, output), next);
    }

    private static ImmutableArray<Recommendation> Advance(
        ImmutableArray<Recommendation> recommendations, Recommendation former, long n, Instant from, bool largest)
    {
        var kept = ImmutableArray.CreateBuilder<Recommendation>(recommendations.Length + 1);
        foreach (var recommendation in recommendations)
        {
            if (recommendation.Until > from && Exceeds(recommendation.Count, former.Count, largest) && Exceeds(recommendation.Count, n, largest))
            {
                kept.Add(recommendation);
            }
        }

        if (former.Until > from && Exceeds(former.Count, n, largest))
        {
            kept.Add(former);
        }

        if (kept.Count > MaxRecommendations)
        {
            // The oldest count takes the place of the one after it, so that what is forgotten errs towards no change.
            kept[1] = kept[1] with { Count = kept[0].Count };
            kept.RemoveAt(0);
        }

        return kept.DrainToImmutable();
    }

    private static bool Exceeds(long count, long other, bool largest) => largest ? count > other : count < other;

    private static Reason Explain(long current, long n, long output) => (n.CompareTo(output), n.CompareTo(current)) switch
    {
        (0, 0) => new(static (a, _, _, _) => $"{ReasonText.Number(a)} is recommended and current", n),
        (0, _) => new(ReasonCodes.ReadyForNewScale, static (a, b, _, _) => $"{ReasonText.Number(a)} instead of {ReasonText.Number(b)}", n, current),
        ( > 0, _) => new(ReasonCodes.ScaleUpStabilized, static (a, b, _, _) => $"{ReasonText.Number(a)} is recommended, but lately {ReasonText.Number(b)} was", n, output),
        _ => new(ReasonCodes.ScaleDownStabilized, static (a, b, _, _) => $"{ReasonText.Number(a)} is recommended, but lately {ReasonText.Number(b)} was", n, output),
    };
}
