using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Library;

/// <summary><c>history</c>, and the modules <c>signal</c> and <c>scale</c>: what carries state over time.</summary>
internal static class TemporalFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new StatefulFunction(
            "history",
            "func(value ?1, index int) ?1",
            static () => new HistoryCall(),
            "The value as it was that many milliseconds ago; while nothing is that old, the oldest known.",
            "history(1, 1000) # 1"),
        new StatefulFunction(
            "signal.schmitt",
            "func(x float, on float, off float) bool",
            static () => new MachineCall<SchmittState, bool>(static (s, a, _) => SchmittMachine.Step(s, a[0].AsFloat, a[1].AsFloat, a[2].AsFloat), Value.Bool),
            "True from `on` upwards, false from `off` downwards, as before in between; the other way round when `on` is below `off`. Begins false.",
            "signal.schmitt(0.9, 0.8, 0.2) # true"),
        new StatefulFunction(
            "signal.held",
            "func(cond bool, ms int) bool",
            static () => new MachineCall<HeldState, bool>(static (s, a, now) => HeldMachine.Step(s, a[0].AsBool, a[1].AsInt, now), Value.Bool),
            "True once the condition has held for that many milliseconds without a break.",
            "signal.held(true, 0) # true"),
        new StatefulFunction(
            "signal.keep",
            "func(cond bool, ms int) bool",
            static () => new MachineCall<KeepState, bool>(static (s, a, now) => KeepMachine.Step(s, a[0].AsBool, a[1].AsInt, now), Value.Bool),
            "True while the condition is, and for that many milliseconds after.",
            "signal.keep(true, 1000) # true"),
        new StatefulFunction(
            "signal.deadband",
            "func(x float, width float) float",
            static () => new MachineCall<DeadbandState, double>(static (s, a, _) => DeadbandMachine.Step(s, a[0].AsFloat, a[1].AsFloat), Value.Float),
            "The value, but a change of no more than `width` is not let through.",
            "signal.deadband(1.0, 0.5) # 1"),
        new StatefulFunction(
            "scale.bounds",
            "func(n int, min int, max int) int",
            static () => new VerdictCall(static a => BoundsMachine.Step(a[0].AsInt, a[1].AsInt, a[2].AsInt)),
            "The count, but no less than `min` and no more than `max`.",
            "scale.bounds(9, 1, 4) # 4"),
        new StatefulFunction(
            "scale.ratio",
            "func(current int, value float, target float, tol_up float, tol_down float) int",
            static () => new VerdictCall(static a => RatioMachine.Step(a[0].AsInt, a[1].AsFloat, a[2].AsFloat, a[3].AsFloat, a[4].AsFloat)),
            "The count that brings `value` to `target`, unless it is within the tolerance of it.",
            "scale.ratio(10, 89.0, 100.0, 0.1, 0.1) # 9"),
        new StatefulFunction(
            "scale.threshold",
            "func(current int, value float, low float, high float, step int) int",
            static () => new VerdictCall(static a => ThresholdMachine.Step(a[0].AsInt, a[1].AsFloat, a[2].AsFloat, a[3].AsFloat, a[4].AsInt)),
            "One step up from `high`, one step down from `low`, as it is in between.",
            "scale.threshold(2, 0.9, 0.2, 0.8, 1) # 3"),
    ];

    private sealed class VerdictCall(VerdictCall.Judge judge) : IStatefulCall
    {
        public delegate Verdict<long> Judge(ReadOnlySpan<Value> arguments);

        public StepResult Step(ReadOnlySpan<Value> arguments, Instant now)
        {
            var verdict = judge(arguments);
            return new(Value.Int(verdict.Output), null, verdict.Reason);
        }

        public byte[] Save() => [];

        public void Restore(ReadOnlySpan<byte> state)
        {
        }
    }
}
