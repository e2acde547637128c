namespace Mgmt.Scaling;

/// <summary>As many as bring a value, shared by all, to its target; the arithmetic of Kubernetes' horizontal autoscaler. See <c>Ratio.md</c>.</summary>
public static class RatioMachine
{
    /// <summary>The tolerance that is usual, either way: 0.1.</summary>
    public const double UsualTolerance = 0.1;

    /// <summary>
    /// <c>ceil(current × value / target)</c>, or <paramref name="current"/> while
    /// <c>1 − toleranceDown ≤ value / target ≤ 1 + toleranceUp</c>. From 0 it is <c>ceil(value / target)</c>, without tolerance.
    /// </summary>
    /// <param name="current">The count now. Negative counts as 0.</param>
    /// <param name="value">What is measured, for one of them on average.</param>
    /// <param name="target">What it should be.</param>
    /// <param name="toleranceUp">How far above the target nothing is done, as a share of it, inclusive.</param>
    /// <param name="toleranceDown">How far below the target nothing is done, as a share of it, inclusive.</param>
    /// <returns>The count, 0 at least. It stays as it is when a number is NaN or the ratio is not finite.</returns>
    public static Verdict<long> Step(long current, double value, double target, double toleranceUp, double toleranceDown)
    {
        current = Counts.NotNegative(current);
        var ratio = value / target;
        if (!double.IsFinite(value) || !double.IsFinite(target) || !double.IsFinite(ratio)
            || double.IsNaN(toleranceUp) || double.IsNaN(toleranceDown))
        {
            return new(current, new(static (a, b, c, _) => $"{ReasonText.Number(a)} / {ReasonText.Number(b)} is no ratio to go by: stays {ReasonText.Number(c)}", value, target, current));
        }

        if (current == 0)
        {
            var first = Counts.FromWhole(Math.Ceiling(ratio));
            return new(first, new(static (a, b, c, _) => $"{ReasonText.Number(a)} / {ReasonText.Number(b)} from none: {ReasonText.Number(c)}", value, target, first));
        }

        // The comparison is the published one to the letter: rounding makes 0.99 / 1.1 less than 0.9, and so it scales.
        if (1 - toleranceDown <= ratio && ratio <= 1 + toleranceUp)
        {
            return new(current, new(static (a, b, c, _) => $"ratio {ReasonText.Number(a)} is within {ReasonText.Number(b)} to {ReasonText.Number(c)}", ratio, 1 - toleranceDown, 1 + toleranceUp));
        }

        var desired = Counts.FromWhole(Math.Ceiling(ratio * current));
        return new(desired, new(static (a, b, c, _) => $"ratio {ReasonText.Number(a)} of {ReasonText.Number(b)}: {ReasonText.Number(c)}", ratio, current, desired));
    }
}
