using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

/// <summary>What holds for every machine that limits a count: the answer lies between what is there and what is wanted.</summary>
public sealed class CountLawsTests
{
    private static readonly RateRule[] Rules = [new(RateKind.Count, 2, 5_000), new(RateKind.Percent, 30, 9_000)];

    [Fact]
    public void Stabilize_Always_AnswersInBetween() =>
        Check<StabilizeState>((s, current, n, now) => StabilizeMachine.Step(s, current, n, 4_000, 9_000, now));

    [Fact]
    public void Rate_Always_AnswersInBetween() =>
        Check<RateState>((s, current, n, now) => RateMachine.Step(s, current, n, Rules, Rules, RatePick.Min, now));

    [Fact]
    public void Cooldown_Always_AnswersInBetween() =>
        Check<CooldownState>((s, current, n, now) => CooldownMachine.Step(s, current, n, 4_000, 9_000, now));

    private static void Check<TState>(Func<TState, long, long, Instant, Transition<TState, long>> step)
        where TState : struct
    {
        var traces = (from gap in Gen.Choose(0, 4_000) from current in Gen.Choose(0, 30) from n in Gen.Choose(0, 30) select (gap, current, n)).ListOf().ToArbitrary();
        Prop.ForAll(traces, trace =>
        {
            var state = default(TState);
            var now = At.Seconds(0);
            foreach (var (gap, current, n) in trace)
            {
                now += TimeSpan.FromMilliseconds(gap);
                var answer = step(state, current, n, now);
                Assert.InRange(answer.Output, Math.Min(current, n), Math.Max(current, n));
                state = answer.State;
            }
        }).QuickCheckThrowOnFailure();
    }
}
