namespace Mgmt.Scaling.Tests;

public sealed class RateMachineTests
{
    private static readonly RateRule[] UsualUp = [new(RateKind.Count, 4, 15_000), new(RateKind.Percent, 100, 15_000)];

    [Theory]
    [InlineData(1, 5, 2)]
    [InlineData(2, 6, 4)]
    [InlineData(3, 7, 6)]
    [InlineData(4, 8, 8)]
    [InlineData(5, 10, 9)]
    [InlineData(8, 16, 12)]
    [InlineData(20, 40, 24)]
    public void Step_UpVector_IsLimited(long current, long most, long least)
    {
        Assert.Equal(most, RateMachine.Step(default, current, 1_000, UsualUp, [], RatePick.Max, At.Seconds(0)).Output);
        Assert.Equal(least, RateMachine.Step(default, current, 1_000, UsualUp, [], RatePick.Min, At.Seconds(0)).Output);
        Assert.Equal(current, RateMachine.Step(default, current, 1_000, UsualUp, [], RatePick.Disabled, At.Seconds(0)).Output);
    }

    [Theory]
    [InlineData(RateKind.Percent, 10, 10, 9)]
    [InlineData(RateKind.Percent, 10, 9, 8)]
    [InlineData(RateKind.Percent, 10, 1, 0)]
    [InlineData(RateKind.Count, 5, 20, 15)]
    public void Step_DownVector_IsLimited(RateKind kind, long value, long current, long expected) =>
        Assert.Equal(expected, RateMachine.Step(default, current, 0, [], [new(kind, value, 15_000)], RatePick.Max, At.Seconds(0)).Output);

    [Fact]
    public void Step_AddedWithinThePeriod_HoldsUntilItLeaves()
    {
        var first = RateMachine.Step(default, 4, 100, UsualUp, [], RatePick.Max, At.Seconds(0));
        var hold = RateMachine.Step(first.State, 8, 100, UsualUp, [], RatePick.Max, At.Seconds(5));
        var due = RateMachine.Step(hold.State, 8, 100, UsualUp, [], RatePick.Max, At.Seconds(15));

        Assert.Equal(8, first.Output);
        Assert.Equal(8, hold.Output);
        Assert.Equal(At.Seconds(15), hold.Next);
        Assert.Equal("ScaleUpLimit: 100 is wanted, but for now 8 is the limit", hold.Reason.Text);
        Assert.Equal(16, due.Output);
    }

    [Fact]
    public void Step_OnePodAMinute_NotForAnotherThirtySeconds()
    {
        RateRule[] up = [new(RateKind.Count, 1, 60_000)];
        var first = RateMachine.Step(default, 5, 6, up, [], RatePick.Max, At.Seconds(0));
        var later = RateMachine.Step(first.State, 6, 9, up, [], RatePick.Max, At.Seconds(30));

        Assert.Equal(6, later.Output);
        Assert.Equal(At.Seconds(60), later.Next);
    }

    [Fact]
    public void Step_ChangedFromOutside_CountsFromWhenItWasSeen()
    {
        RateRule[] up = [new(RateKind.Count, 2, 10_000)];
        var first = RateMachine.Step(default, 4, 4, up, [], RatePick.Max, At.Seconds(0));
        var seen = RateMachine.Step(first.State, 6, 9, up, [], RatePick.Max, At.Seconds(3));

        Assert.Equal(6, seen.Output);
        Assert.Equal(At.Seconds(13), seen.Next);
    }

    [Fact]
    public void Step_RemovedWithinThePeriod_MayComeBack()
    {
        RateRule[] rules = [new(RateKind.Count, 2, 10_000)];
        var removed = RateMachine.Step(default, 10, 8, rules, rules, RatePick.Max, At.Seconds(0));

        Assert.Equal(12, RateMachine.Step(removed.State, 8, 20, rules, rules, RatePick.Max, At.Seconds(1)).Output);
    }

    [Fact]
    public void Step_NoRules_IsNotLimited() => Assert.Equal(100, RateMachine.Step(default, 1, 100, [], [], RatePick.Max, At.Seconds(0)).Output);

    [Fact]
    public void Step_PercentOfFifty_RoundsUpAsPublished() =>
        Assert.Equal(56, RateMachine.Step(default, 50, 100, [new(RateKind.Percent, 10, 1_000)], [], RatePick.Max, At.Seconds(0)).Output);

    [Fact]
    public void Step_ClosedLoopWithWildDemand_StaysNearTheCountAtThePeriodsStart()
    {
        var random = new Random(11);
        RateRule[] rules = [new(RateKind.Count, 3, 10_000)];
        var state = default(RateState);
        var counts = new List<(long Milliseconds, long Count)> { (-1_000_000, 50) };
        long current = 50;
        var changes = 0;
        for (long now = 0; now < 1_000_000; now += random.Next(1, 900))
        {
            var step = RateMachine.Step(state, current, random.Next(0, 100), rules, rules, RatePick.Max, At.Milliseconds(now));
            var start = counts.Last(c => c.Milliseconds <= now - 10_000).Count;
            Assert.InRange(step.Output, Math.Min(current, start - 3), Math.Max(current, start + 3));

            changes += step.Output == current ? 0 : 1;
            (state, current) = (step.State, step.Output);
            counts.Add((now, current));
        }

        Assert.True(changes > 50);
    }

    [Theory]
    [InlineData(RatePick.Max)]
    [InlineData(RatePick.Min)]
    public void Step_RandomTraces_EqualThePublishedArithmetic(RatePick pick)
    {
        var random = new Random(13);
        for (var round = 0; round < 300; round++)
        {
            RateRule[] up = [new(RateKind.Count, random.Next(0, 6), random.Next(1, 20_000)), new(RateKind.Percent, random.Next(0, 200), random.Next(1, 20_000))];
            RateRule[] down = [new(RateKind.Count, random.Next(0, 6), random.Next(1, 20_000)), new(RateKind.Percent, random.Next(0, 100), random.Next(1, 20_000))];
            var events = new List<(long At, long Delta)>();
            var state = default(RateState);
            long current = random.Next(0, 40);
            long now = 0;
            for (var i = 0; i < 50; i++)
            {
                now += random.Next(1, 5_000);
                long n = random.Next(0, 80);
                var step = RateMachine.Step(state, current, n, up, down, pick, At.Milliseconds(now));
                Assert.Equal(Published(events, current, n, n > current ? up : down, pick, now), step.Output);
                events.Add((now, step.Output - current));
                (state, current) = (step.State, step.Output);
            }
        }
    }

    private static long Published(List<(long At, long Delta)> events, long current, long n, RateRule[] rules, RatePick pick, long now)
    {
        var limits = rules.Select(rule =>
        {
            var start = current - events.Where(e => e.At > now - rule.Milliseconds).Sum(e => e.Delta);
            var sign = n > current ? 1 : -1;
            return rule.Kind == RateKind.Count ? start + (sign * rule.Value)
                : n > current ? (long)Math.Ceiling(start * (1 + (rule.Value / 100.0)))
                : (long)Math.Truncate(start * (1 - (rule.Value / 100.0)));
        }).ToArray();
        return n > current
            ? Math.Min(n, Math.Max(current, pick == RatePick.Max ? limits.Max() : limits.Min()))
            : Math.Max(n, Math.Min(current, pick == RatePick.Max ? limits.Min() : limits.Max()));
    }
}
