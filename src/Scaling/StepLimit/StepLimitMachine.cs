using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>A count that changes by only so many within a period: <see cref="RateMachine"/> with one rule either way. See <c>StepLimit.md</c>.</summary>
public static class StepLimitMachine
{
    /// <summary><paramref name="n"/>, but no more than <paramref name="maxUp"/> more or <paramref name="maxDown"/> fewer than at the period's start.</summary>
    /// <param name="state">What is remembered; the default to begin with.</param>
    /// <param name="current">The count now: what was decided last, or what somebody else made of it. Negative counts as 0.</param>
    /// <param name="n">The count that is wanted. Negative counts as 0.</param>
    /// <param name="maxUp">How many more. 0 or negative: none.</param>
    /// <param name="maxDown">How many fewer. 0 or negative: none.</param>
    /// <param name="milliseconds">The period. 0 or negative: every step is a period of its own.</param>
    /// <param name="now">Policy time.</param>
    public static Transition<RateState, long> Step(
        RateState state, long current, long n, long maxUp, long maxDown, long milliseconds, Instant now) =>
        RateMachine.Step(
            state,
            current,
            n,
            [new(RateKind.Count, maxUp, milliseconds)],
            [new(RateKind.Count, maxDown, milliseconds)],
            RatePick.Max,
            now);
}
