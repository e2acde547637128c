using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;

namespace Mgmt.Scaling.Tests;

public sealed class MachineLawsTests
{
    private static readonly Gen<bool> Conditions = Gen.Elements(true, false);
    private static readonly Gen<double> Numbers =
        Gen.Frequency((10, Gen.Choose(-20, 120).Select(n => n / 10.0)), (1, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity)));

    private static readonly Gen<long> Times = Gen.Elements(-1L, 0, 1, 1_000, 2_500, 60_000, long.MaxValue);
    private static readonly Gen<long> CountsFromNone = Gen.Frequency((20, Gen.Choose(0, 12).Select(n => (long)n)), (1, Gen.Elements(-3L, long.MaxValue, long.MinValue)));

    [Fact]
    public void Laws_Schmitt_Hold() => MachineLaws.Check(
        Of<SchmittState, (double X, double On, double Off), bool>((s, i, _) => SchmittMachine.Step(s, i.X, i.On, i.Off)),
        from x in Numbers from upper in Numbers from lower in Numbers select (x, upper, lower));

    [Fact]
    public void Laws_Deadband_Hold() => MachineLaws.Check(
        Of<DeadbandState, (double X, double Width), double>((s, i, _) => DeadbandMachine.Step(s, i.X, i.Width)),
        from x in Numbers from width in Numbers select (x, width));

    [Fact]
    public void Laws_Held_Hold() => MachineLaws.Check(
        Of<HeldState, (bool Condition, long Ms), bool>((s, i, now) => HeldMachine.Step(s, i.Condition, i.Ms, now)),
        from condition in Conditions from ms in Times select (condition, ms));

    [Fact]
    public void Laws_Keep_Hold() => MachineLaws.Check(
        Of<KeepState, (bool Condition, long Ms), bool>((s, i, now) => KeepMachine.Step(s, i.Condition, i.Ms, now)),
        from condition in Conditions from ms in Times select (condition, ms));

    // What a machine with a window forgets depends on the windows it was stepped with; so each trace has one.
    [Theory]
    [InlineData(0, 5_000)]
    [InlineData(60_000, -1)]
    [InlineData(1_000, long.MaxValue)]
    public void Laws_Stabilize_Hold(long up, long down) => MachineLaws.Check(
        Of<StabilizeState, (long Current, long N), long>((s, i, now) => StabilizeMachine.Step(s, i.Current, i.N, up, down, now)),
        from current in CountsFromNone from n in CountsFromNone select (current, n));

    [Theory]
    [InlineData(RatePick.Max)]
    [InlineData(RatePick.Min)]
    [InlineData(RatePick.Disabled)]
    public void Laws_Rate_Hold(RatePick pick)
    {
        RateRule[] up = [new(RateKind.Count, 2, 4_000), new(RateKind.Percent, 150, 60_000)];
        RateRule[] down = [new(RateKind.Percent, 10, 2_000), new(RateKind.Count, -1, long.MaxValue)];
        MachineLaws.Check(
            Of<RateState, (long Current, long N), long>((s, i, now) => RateMachine.Step(s, i.Current, i.N, up, down, pick, now)),
            from current in CountsFromNone from n in CountsFromNone select (current, n));
    }

    [Fact]
    public void Laws_StepLimit_Hold() => MachineLaws.Check(
        Of<RateState, (long Current, long N), long>((s, i, now) => StepLimitMachine.Step(s, i.Current, i.N, 2, 1, 5_000, now)),
        from current in CountsFromNone from n in CountsFromNone select (current, n));

    [Fact]
    public void Laws_Cooldown_Hold() => MachineLaws.Check(
        Of<CooldownState, (long Current, long N, long Up, long Down), long>((s, i, now) => CooldownMachine.Step(s, i.Current, i.N, i.Up, i.Down, now)),
        from current in CountsFromNone from n in CountsFromNone from up in Times from down in Times select (current, n, up, down));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(60_000)]
    [InlineData(long.MaxValue)]
    public void Laws_History_Hold(long milliseconds)
    {
        var machine = new Machine<HistoryState<Value>, Value, Value>(
            (s, value, now) => HistoryMachine.Step(s, value, milliseconds, now),
            s =>
            {
                var writer = new StateWriter();
                s.Write(writer, ValueCodec.Instance);
                return writer.Written.ToArray();
            },
            bytes => HistoryState<Value>.Read(bytes, ValueCodec.Instance));
        MachineLaws.Check(machine, Gen.Choose(0, 4).Select(n => Value.Int(n)));
    }

    private static Machine<TState, TInput, TOutput> Of<TState, TInput, TOutput>(Func<TState, TInput, Instant, Transition<TState, TOutput>> step)
        where TState : struct, IMachineState<TState> => new(step, StateCodec.Encode, bytes => StateCodec.Decode<TState>(bytes));
}
