using System.Runtime.InteropServices;

namespace Mgmt.Scaling;

/// <summary>How much a count may change within a period.</summary>
/// <param name="Kind">What <paramref name="Value"/> counts.</param>
/// <param name="Value">How many, or how many percent. Negative counts as 0.</param>
/// <param name="Milliseconds">The period. 0 or negative: every step is a period of its own.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RateRule(RateKind Kind, long Value, long Milliseconds);

/// <summary>What the value of a <see cref="RateRule"/> counts.</summary>
public enum RateKind
{
    /// <summary>Instances: <c>count</c> in a policy.</summary>
    Count,

    /// <summary>Hundredths of the count at the period's start: <c>percent</c> in a policy.</summary>
    Percent,
}

/// <summary>Which of several rules counts.</summary>
public enum RatePick
{
    /// <summary>The one that allows the largest change: <c>max</c> in a policy.</summary>
    Max,

    /// <summary>The one that allows the smallest change: <c>min</c> in a policy.</summary>
    Min,

    /// <summary>None: the count does not change at all; <c>disabled</c> in a policy.</summary>
    Disabled,
}
