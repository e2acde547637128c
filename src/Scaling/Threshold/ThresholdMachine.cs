namespace Mgmt.Scaling;

/// <summary>A fixed step up above one threshold, down below another. See <c>Threshold.md</c>.</summary>
public static class ThresholdMachine
{
    /// <summary>
    /// <paramref name="current"/> and <paramref name="step"/> more while <paramref name="value"/> is above
    /// <paramref name="high"/>, <paramref name="step"/> less while it is below <paramref name="low"/>, the same from one to
    /// the other inclusive.
    /// </summary>
    /// <param name="current">The count now. Negative counts as 0.</param>
    /// <param name="value">What is measured. NaN changes nothing.</param>
    /// <param name="low">Below it there are too many. NaN: never.</param>
    /// <param name="high">Above it there are too few; it wins where both hold. NaN: never.</param>
    /// <param name="step">How many at once. 0 or negative changes nothing.</param>
    /// <returns>The count, 0 at least.</returns>
    public static Verdict<long> Step(long current, double value, double low, double high, long step)
    {
        current = Counts.NotNegative(current);
        step = Counts.NotNegative(step);
        return value > high ? new(Counts.Add(current, step), new(static (a, b, c, _) => $"{ReasonText.Number(a)} > {ReasonText.Number(b)}: {ReasonText.Number(c)} more", value, high, step))
            : value < low ? new(Counts.NotNegative(current - step), new(static (a, b, c, _) => $"{ReasonText.Number(a)} < {ReasonText.Number(b)}: {ReasonText.Number(c)} less", value, low, step))
            : new(current, new(static (a, b, c, _) => $"{ReasonText.Number(a)} is not outside {ReasonText.Number(b)} to {ReasonText.Number(c)}", value, low, high));
    }

    /// <summary>
    /// What the low threshold must stay below for <paramref name="count"/> instances that share a load: one fewer raises
    /// the load of each so much that a low threshold from here on takes the count straight back up.
    /// </summary>
    /// <param name="high">The high threshold.</param>
    /// <param name="count">How many there are, from 1.</param>
    public static double LowLimit(double high, long count) => high * (count - 1) / count;
}
