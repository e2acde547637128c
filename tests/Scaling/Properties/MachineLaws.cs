using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

/// <summary>What holds for every machine, whatever it computes.</summary>
internal static class MachineLaws
{
    private static readonly Instant Start = Instant.FromUnixMilliseconds(1_800_000_000_000);

    public static void Check<TState, TInput, TOutput>(Machine<TState, TInput, TOutput> machine, Gen<TInput> inputs)
        where TState : struct
    {
        var traces = (from gap in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 3_000)), (1, Gen.Choose(3_000, 100_000)))
                      from input in inputs
                      select new Stimulus<TInput>(gap, input)).ListOf().Select(list => list.ToArray()).ToArbitrary();

        Prop.ForAll(traces, trace => RestartChangesNothing(machine, trace)).QuickCheckThrowOnFailure();
        Prop.ForAll(traces, trace => ShiftedTimeChangesNothing(machine, trace)).QuickCheckThrowOnFailure();
        Prop.ForAll(traces, trace => NothingHappensBeforeTheDeadline(machine, trace)).QuickCheckThrowOnFailure();
        Prop.ForAll(traces, trace => EarlierStatesStayAsTheyWere(machine, trace)).QuickCheckThrowOnFailure();
    }

    private static void RestartChangesNothing<TState, TInput, TOutput>(Machine<TState, TInput, TOutput> machine, Stimulus<TInput>[] trace)
        where TState : struct
    {
        var kept = default(TState);
        var restored = default(TState);
        var now = Start;
        foreach (var (gap, input) in trace)
        {
            now += TimeSpan.FromMilliseconds(gap);
            var expected = machine.Step(kept, input, now);
            var actual = machine.Step(machine.Decode(machine.Encode(restored)), input, now);
            Assert.Equal(expected.Output, actual.Output);
            Assert.Equal(expected.Next, actual.Next);
            Assert.Equal(expected.Reason.Text, actual.Reason.Text);
            (kept, restored) = (expected.State, actual.State);
        }
    }

    private static void ShiftedTimeChangesNothing<TState, TInput, TOutput>(Machine<TState, TInput, TOutput> machine, Stimulus<TInput>[] trace)
        where TState : struct
    {
        var shift = TimeSpan.FromDays(400);
        var here = default(TState);
        var there = default(TState);
        var now = Start;
        foreach (var (gap, input) in trace)
        {
            now += TimeSpan.FromMilliseconds(gap);
            var expected = machine.Step(here, input, now);
            var actual = machine.Step(there, input, now + shift);
            Assert.Equal(expected.Output, actual.Output);
            Assert.Equal(expected.Next + shift, actual.Next);
            (here, there) = (expected.State, actual.State);
        }
    }

    /// <summary>Steps besides those at inputs and deadlines neither change the answer nor anything afterwards.</summary>
    private static void NothingHappensBeforeTheDeadline<TState, TInput, TOutput>(Machine<TState, TInput, TOutput> machine, Stimulus<TInput>[] trace)
        where TState : struct
    {
        var sparse = default(TState);
        var dense = default(TState);
        var now = Start;
        for (var i = 0; i < trace.Length; i++)
        {
            now += TimeSpan.FromMilliseconds(trace[i].AfterMilliseconds);
            var until = now + TimeSpan.FromMilliseconds(i + 1 < trace.Length ? trace[i + 1].AfterMilliseconds : 200_000);
            for (var due = now; ;)
            {
                var expected = machine.Step(sparse, trace[i].Input, due);
                var actual = machine.Step(dense, trace[i].Input, due);
                Assert.Equal(expected.Output, actual.Output);
                Assert.True(expected.Next is null || expected.Next > due);

                var end = expected.Next is { } next && next < until ? next : until;
                sparse = expected.State;
                dense = Disturb(machine, actual, trace[i].Input, due, end);
                if (end == until)
                {
                    break;
                }

                due = end;
            }
        }
    }

    private static TState Disturb<TState, TInput, TOutput>(
        Machine<TState, TInput, TOutput> machine, Transition<TState, TOutput> step, TInput input, Instant from, Instant until)
        where TState : struct
    {
        var state = step.State;
        foreach (var part in (double[])[0.01, 0.3, 0.6, 0.999])
        {
            var again = machine.Step(state, input, from + ((until - from) * part));
            Assert.Equal(step.Output, again.Output);
            state = again.State;
        }

        return state;
    }

    private static void EarlierStatesStayAsTheyWere<TState, TInput, TOutput>(Machine<TState, TInput, TOutput> machine, Stimulus<TInput>[] trace)
        where TState : struct
    {
        var states = new List<(TState State, byte[] Bytes)>();
        var state = default(TState);
        var now = Start;
        foreach (var (gap, input) in trace)
        {
            now += TimeSpan.FromMilliseconds(gap);
            machine.Step(state, trace[0].Input, now);
            state = machine.Step(state, input, now).State;
            states.Add((state, machine.Encode(state)));
        }

        Assert.All(states, known => Assert.Equal(known.Bytes, machine.Encode(known.State)));
    }
}
