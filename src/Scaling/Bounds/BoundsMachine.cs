namespace Mgmt.Scaling;

/// <summary>A count within its bounds. See <c>Bounds.md</c>.</summary>
public static class BoundsMachine
{
    /// <summary><paramref name="n"/>, but no less than <paramref name="min"/> and no more than <paramref name="max"/>.</summary>
    /// <param name="n">The count that is wanted.</param>
    /// <param name="min">The least. It wins over a <paramref name="max"/> below it: a slip in a policy never takes capacity away.</param>
    /// <param name="max">The most.</param>
    public static Verdict<long> Step(long n, long min, long max)
    {
        if (min > max)
        {
            return new(min, new(static (a, b, _, _) => $"the minimum {ReasonText.Number(a)} is above the maximum {ReasonText.Number(b)} and wins", min, max));
        }

        return n < min ? new(min, new(ReasonCodes.TooFewReplicas, static (a, b, _, _) => $"{ReasonText.Number(a)} is below the minimum {ReasonText.Number(b)}", n, min))
            : n > max ? new(max, new(ReasonCodes.TooManyReplicas, static (a, b, _, _) => $"{ReasonText.Number(a)} is above the maximum {ReasonText.Number(b)}", n, max))
            : new(n, new(ReasonCodes.DesiredWithinRange, static (a, b, c, _) => $"{ReasonText.Number(a)} is within {ReasonText.Number(b)} to {ReasonText.Number(c)}", n, min, max));
    }
}
