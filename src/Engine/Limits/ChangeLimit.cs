using System.Globalization;
using System.Runtime.InteropServices;

namespace Mgmt.Engine;

/// <summary>At most so many changes within a sliding period: <c>--max-changes N/PERIOD</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChangeLimit
{
    /// <summary>At most <paramref name="count"/> changes, 0 or more, in every <paramref name="period"/>, which is positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the period is not positive.</exception>
    public ChangeLimit(int count, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        Count = count;
        Period = period;
    }

    /// <summary>The number of changes.</summary>
    public int Count { get; }

    /// <summary>The period.</summary>
    public TimeSpan Period { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} changes in {Period.TotalSeconds} s");
}
