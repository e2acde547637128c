using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Golang;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>math</c>.</summary>
internal static class MathFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new NumericFunction(
            "math.min",
            "func(a ?1, b ?1) ?1",
            static a => IsInt(a) ? Value.Int(Math.Min(a[0].AsInt, a[1].AsInt)) : Value.Float(Math.Min(a[0].AsFloat, a[1].AsFloat)),
            "The lesser of two ints or floats.",
            "math.min(1, 2) # 1"),
        new NumericFunction(
            "math.max",
            "func(a ?1, b ?1) ?1",
            static a => IsInt(a) ? Value.Int(Math.Max(a[0].AsInt, a[1].AsInt)) : Value.Float(Math.Max(a[0].AsFloat, a[1].AsFloat)),
            "The greater of two ints or floats.",
            "math.max(1, 2) # 2"),
        new NumericFunction(
            "math.clamp",
            "func(x ?1, low ?1, high ?1) ?1",
            static a => IsInt(a) ? ClampInt(a[0].AsInt, a[1].AsInt, a[2].AsInt) : ClampFloat(a[0].AsFloat, a[1].AsFloat, a[2].AsFloat),
            "The int or float, but no less than `low` and no more than `high`. Fails when `low` is above `high`.",
            "math.clamp(9, 1, 4) # 4"),
        new NumericFunction(
            "math.abs",
            "func(x ?1) ?1",
            static a => IsInt(a) ? Value.Int(a[0].AsInt < 0 ? unchecked(-a[0].AsInt) : a[0].AsInt) : Value.Float(Math.Abs(a[0].AsFloat)),
            "The int or float without its sign.",
            "math.abs(-2) # 2"),
        new PureFunction(
            "math.round",
            "func(x float) float",
            static a => Value.Float(Math.Round(a[0].AsFloat, MidpointRounding.AwayFromZero)),
            "The nearest whole number, halves away from zero.",
            "math.round(1.5) # 2"),
        new PureFunction(
            "math.ceil",
            "func(x float) float",
            static a => Value.Float(Math.Ceiling(a[0].AsFloat)),
            "The least whole number that is not below.",
            "math.ceil(1.2) # 2"),
        new PureFunction(
            "math.floor",
            "func(x float) float",
            static a => Value.Float(Math.Floor(a[0].AsFloat)),
            "The greatest whole number that is not above.",
            "math.floor(1.8) # 1"),
        new NumericFunction(
            "math.mod",
            "func(a ?1, b ?1) ?1",
            static a => IsInt(a) ? Value.Int(Modulo(a[0].AsInt, a[1].AsInt)) : Finite("mod", a[1].AsFloat == 0 ? double.NaN : a[0].AsFloat % a[1].AsFloat),
            "What is left of the first int or float divided by the second, with the sign of the first. Fails, catchably, for a divisor of 0 or when there is no such number.",
            "math.mod(-7, 3) # -1") { IsCatchable = true },
        new PureFunction(
            "math.pow",
            "func(x float, y float) float",
            static a => Finite("pow", PowerFunction.Pow(a[0].AsFloat, a[1].AsFloat)),
            "The first number to the power of the second. Fails, catchably, when that is no finite number.",
            "math.pow(2.0, 10.0) # 1024") { IsCatchable = true },
        new PureFunction(
            "math.sqrt",
            "func(x float) float",
            static a => Finite("sqrt", Math.Sqrt(a[0].AsFloat)),
            "The square root. Fails, catchably, when that is no finite number.",
            "math.sqrt(9.0) # 3") { IsCatchable = true },
        new PureFunction(
            "math.minus1",
            "func(x int) int",
            static a => Value.Int(unchecked(a[0].AsInt - 1)),
            "One less.",
            "math.minus1(43) # 42"),
        new FortyTwoFunction(),
    ];

    private static bool IsInt(ReadOnlySpan<Value> arguments) => arguments[0].Kind == ValueKind.Int;

    private static Value ClampInt(long x, long low, long high) => low <= high
        ? Value.Int(Math.Clamp(x, low, high))
        : throw new FunctionFailedException($"clamp needs low <= high, got: {low}, {high}");

    private static Value ClampFloat(double x, double low, double high) => low <= high
        ? Value.Float(Math.Clamp(x, low, high))
        : throw new FunctionFailedException($"clamp needs low <= high, got: {FloatText.Shortest(low)}, {FloatText.Shortest(high)}");

    private static long Modulo(long dividend, long divisor) => divisor switch
    {
        0 => throw new FunctionFailedException("mod: can't divide by zero", isCatchable: true),

        // The processor traps for the least int.
        -1 => 0,
        _ => dividend % divisor,
    };

    private static Value Finite(string name, double value) => double.IsFinite(value)
        ? Value.Float(value)
        : throw new FunctionFailedException($"{name}: the result is {FloatText.Shortest(value)}", isCatchable: true);

    private static bool IsNumeric(Type type) => type == Type.Int || type == Type.Float;

    private sealed class NumericFunction(string name, string signature, PureBody body, string doc, string example) : PureFunction(name, signature, body, doc, example)
    {
        public override string? Refuse(FuncType resolved) => IsNumeric(resolved.Result) ? null : $"{Name} takes int or float, not {resolved.Result}";
    }

    private sealed class FortyTwoFunction() : PureFunction(
        "math.fortytwo",
        "func() ?1",
        static _ => Value.Int(42),
        "The answer, as an int or a float, whichever its use asks for.",
        "math.fortytwo() + 0 # 42")
    {
        public override PureBody Specialise(FuncType resolved) => resolved.Result == Type.Float ? static _ => Value.Float(42) : Body;

        public override string? Refuse(FuncType resolved) => IsNumeric(resolved.Result) ? null : $"{Name} is an int or float, not {resolved.Result}";
    }
}
