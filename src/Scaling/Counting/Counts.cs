namespace Mgmt.Scaling;

/// <summary>Arithmetic on counts that never wraps around.</summary>
internal static class Counts
{
    public static long Add(long left, long right)
    {
        var sum = unchecked(left + right);
        var overflowed = ((left ^ sum) & (right ^ sum)) < 0;
        return !overflowed ? sum : left < 0 ? long.MinValue : long.MaxValue;
    }

    public static long Subtract(long left, long right) =>
        right == long.MinValue ? Add(Add(left, long.MaxValue), 1) : Add(left, -right);

    /// <summary>A count is never below 0.</summary>
    public static long NotNegative(long count) => Math.Max(0, count);

    /// <summary>The whole number <paramref name="value"/> as a count: 0 at least, the largest integer at most.</summary>
    public static long FromWhole(double value) =>
        value <= 0 ? 0
        : value >= long.MaxValue ? long.MaxValue
        : (long)value;
}
