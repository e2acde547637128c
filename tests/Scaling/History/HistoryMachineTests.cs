using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

public sealed class HistoryMachineTests
{
    [Fact]
    public void Step_ValueChanged_OldOneUntilTheNewAgesIn()
    {
        var first = HistoryMachine.Step(default, "a", 5_000, At.Seconds(0));
        var changed = HistoryMachine.Step(first.State, "b", 5_000, At.Seconds(7));
        var almost = HistoryMachine.Step(changed.State, "b", 5_000, At.Milliseconds(11_999));
        var due = HistoryMachine.Step(almost.State, "b", 5_000, At.Seconds(12));

        Assert.Equal("a", changed.Output);
        Assert.Equal(At.Seconds(12), changed.Next);
        Assert.Equal("a", almost.Output);
        Assert.Equal("b", due.Output);
        Assert.Null(due.Next);
    }

    [Fact]
    public void Step_NothingThatOld_OldestValue()
    {
        var state = HistoryMachine.Step(default, "a", 60_000, At.Seconds(0)).State;
        var step = HistoryMachine.Step(state, "b", 60_000, At.Seconds(3));

        Assert.Equal("a", step.Output);
        Assert.Equal(At.Seconds(63), step.Next);
        Assert.Equal("nothing is known from 60 s ago: the oldest value, from 3 s ago", step.Reason.Text);
    }

    [Fact]
    public void Step_DelayChanges_SamplesAreKept()
    {
        var state = HistoryMachine.Step(default, "a", 1_000, At.Seconds(0)).State;
        state = HistoryMachine.Step(state, "b", 1_000, At.Seconds(4)).State;
        state = HistoryMachine.Step(state, "c", 1_000, At.Seconds(8)).State;

        Assert.Equal("a", HistoryMachine.Step(state, "c", 6_000, At.Seconds(9)).Output);
        Assert.Equal("b", HistoryMachine.Step(state, "c", 4_000, At.Seconds(9)).Output);
        Assert.Equal("c", HistoryMachine.Step(state, "c", 0, At.Seconds(9)).Output);
    }

    [Fact]
    public void Step_DelayShrinksAndGrows_StillKnowsTheLongestPast()
    {
        var state = HistoryMachine.Step(default, "a", 60_000, At.Seconds(0)).State;
        state = HistoryMachine.Step(state, "b", 1_000, At.Seconds(30)).State;
        state = HistoryMachine.Step(state, "c", 1_000, At.Seconds(50)).State;

        Assert.Equal("b", HistoryMachine.Step(state, "c", 60_000, At.Seconds(91)).Output);
    }

    [Fact]
    public void Step_ValueOfTheLastMoment_LastOneWins()
    {
        var state = HistoryMachine.Step(default, "a", 1_000, At.Seconds(0)).State;
        state = HistoryMachine.Step(state, "b", 1_000, At.Seconds(0)).State;

        Assert.Equal("b", HistoryMachine.Step(state, "c", 1_000, At.Seconds(1)).Output);
    }

    [Fact]
    public void Step_EqualValues_AreRememberedOnce()
    {
        var state = default(HistoryState<string>);
        for (var i = 0; i < 1_000; i++)
        {
            state = HistoryMachine.Step(state, "a", 5_000, At.Milliseconds(i)).State;
        }

        Assert.Equal(1, state.Count);
    }

    [Fact]
    public void Step_ManyChanges_OnlyTheWindowAndTheCapAreKept()
    {
        var state = default(HistoryState<int>);
        for (var i = 0; i < 3_000; i++)
        {
            state = HistoryMachine.Step(state, i, 1_000, At.Milliseconds(i * 100L)).State;
        }

        Assert.InRange(state.Count, 110, 112);

        for (var i = 0; i < HistoryMachine.MaxSamples + 10; i++)
        {
            state = HistoryMachine.Step(state, i, long.MaxValue, At.Seconds(300) + TimeSpan.FromTicks(i)).State;
        }

        Assert.Equal(HistoryMachine.MaxSamples, state.Count);
    }

    [Fact]
    public void Step_RandomTraces_EqualTheDefinition()
    {
        var traces = (from gap in Gen.Choose(0, 900) from value in Gen.Choose(0, 3) from delay in Gen.Choose(0, 4_000) select (gap, value, delay)).ListOf().ToArbitrary();
        Prop.ForAll(traces, trace =>
        {
            var state = default(HistoryState<int>);
            var known = new List<(Instant At, int Value)>();
            var now = At.Seconds(0);
            foreach (var (gap, value, delay) in trace)
            {
                now += TimeSpan.FromMilliseconds(gap);
                known.Add((now, value));
                var step = HistoryMachine.Step(state, value, delay, now);
                var expected = known.Where(k => k.At <= now - TimeSpan.FromMilliseconds(delay)).Select(k => (int?)k.Value).LastOrDefault();

                // Before the first step nothing is known, and of the first instant the first value is the oldest.
                Assert.Equal(expected ?? known[0].Value, step.Output);
                state = step.State;
            }
        }).QuickCheckThrowOnFailure();
    }
}
