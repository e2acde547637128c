using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

public sealed class StabilizeMachineTests
{
    // A sample holds until the next, so that ten samples a second apart span nine seconds.
    private const long TenSamples = 9_000;

    [Fact]
    public void Step_DownWindowVector_WaitsForTheLargestToLeave()
    {
        var outputs = Run(10, [10, 9, 8, 9, 9, 8, 9, 8, 9, 8, 7], 0, TenSamples);

        Assert.Equal([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9], outputs);
    }

    [Fact]
    public void Step_UpWindowVector_WaitsForTheSmallestToLeave()
    {
        var outputs = Run(2, [2, 3, 19, 10, 3, 4, 7], 5_000, 0);

        Assert.Equal([2, 2, 2, 2, 2, 2, 3], outputs);
    }

    [Fact]
    public void Step_LongHeldValueReplaced_CountsFromItsEnd()
    {
        var state = StabilizeMachine.Step(default, 10, 10, 0, 60_000, At.Seconds(0)).State;
        var dropped = StabilizeMachine.Step(state, 10, 3, 0, 60_000, At.Seconds(3_600));
        var due = StabilizeMachine.Step(dropped.State, 10, 3, 0, 60_000, At.Seconds(3_660));

        Assert.Equal(10, dropped.Output);
        Assert.Equal(At.Seconds(3_660), dropped.Next);
        Assert.Equal("ScaleDownStabilized: 3 is recommended, but lately 10 was", dropped.Reason.Text);
        Assert.Equal(3, due.Output);
        Assert.Null(due.Next);
    }

    [Fact]
    public void Step_First_TakesTheCurrentCountAsRecommendedSoFar() =>
        Assert.Equal(8, StabilizeMachine.Step(default, 8, 2, 0, 300_000, At.Seconds(0)).Output);

    [Fact]
    public void Step_NoWindow_FollowsAtOnce() => Assert.Equal(12, StabilizeMachine.Step(default, 8, 12, 0, 300_000, At.Seconds(0)).Output);

    [Fact]
    public void Step_RandomTraces_EqualTheDefinition()
    {
        var random = new Random(7);
        for (var round = 0; round < 1_000; round++)
        {
            var history = new List<(Instant From, long Count)>();
            var state = default(StabilizeState);
            long current = random.Next(1, 10);
            var now = At.Seconds(0);
            history.Add((At.Seconds(-1e6), current));
            for (var i = 0; i < 50; i++)
            {
                now += TimeSpan.FromMilliseconds(random.Next(1, 2_000));
                long n = random.Next(1, 10);
                history.Add((now, n));
                var step = StabilizeMachine.Step(state, current, n, 3_000, 10_000, now);

                Assert.Equal(Defined(history, current, n, now), step.Output);
                (state, current) = (step.State, random.Next(4) == 0 ? random.Next(1, 10) : step.Output);
            }
        }
    }

    [Fact]
    public void Step_ManyDistinctCounts_StaysBounded()
    {
        var state = default(StabilizeState);
        for (var i = 0; i < 1_500; i++)
        {
            state = StabilizeMachine.Step(state, 10_000, 10_000 - i, 0, 3_600_000, At.Milliseconds(i)).State;
        }

        Assert.True(state.Peaks.Length <= 1_000);
        Assert.Equal(10_000, StabilizeMachine.Step(state, 10_000, 1, 0, 3_600_000, At.Seconds(2)).Output);
    }

    private static long Defined(List<(Instant From, long Count)> history, long current, long n, Instant now)
    {
        long up = n;
        long down = n;
        for (var i = 0; i + 1 < history.Count; i++)
        {
            var until = history[i + 1].From;
            up = until > now - TimeSpan.FromSeconds(3) ? Math.Min(up, history[i].Count) : up;
            down = until > now - TimeSpan.FromSeconds(10) ? Math.Max(down, history[i].Count) : down;
        }

        var result = current;
        result = result < up ? up : result;
        return result > down ? down : result;
    }

    private static long[] Run(long current, long[] recommendations, long up, long down)
    {
        var state = default(StabilizeState);
        var outputs = new long[recommendations.Length];
        for (var i = 0; i < recommendations.Length; i++)
        {
            var step = StabilizeMachine.Step(state, current, recommendations[i], up, down, At.Seconds(i));
            state = step.State;
            outputs[i] = current = step.Output;
        }

        return outputs;
    }
}
