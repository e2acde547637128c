using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library;

/// <summary>The everyday part of the module <c>math</c>.</summary>
internal static class MathFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new NumericFunction("math.min", "func(a ?1, b ?1) ?1", static a => a[0].Kind == ValueKind.Int ? Value.Int(Math.Min(a[0].AsInt, a[1].AsInt)) : Value.Float(Math.Min(a[0].AsFloat, a[1].AsFloat)), "The lesser of two numbers of one type.", "math.min(1, 2) # 1"),
        new NumericFunction("math.max", "func(a ?1, b ?1) ?1", static a => a[0].Kind == ValueKind.Int ? Value.Int(Math.Max(a[0].AsInt, a[1].AsInt)) : Value.Float(Math.Max(a[0].AsFloat, a[1].AsFloat)), "The greater of two numbers of one type.", "math.max(1, 2) # 2"),
        new NumericFunction("math.abs", "func(x ?1) ?1", static a => a[0].Kind == ValueKind.Int ? Value.Int(a[0].AsInt < 0 ? unchecked(-a[0].AsInt) : a[0].AsInt) : Value.Float(Math.Abs(a[0].AsFloat)), "The number without its sign.", "math.abs(-2) # 2"),
        new PureFunction("math.round", "func(x float) float", static a => Value.Float(Math.Round(a[0].AsFloat, MidpointRounding.AwayFromZero)), "The nearest whole number, halves away from zero.", "math.round(1.5) # 2"),
        new PureFunction("math.ceil", "func(x float) float", static a => Value.Float(Math.Ceiling(a[0].AsFloat)), "The least whole number that is not below.", "math.ceil(1.2) # 2"),
        new PureFunction("math.floor", "func(x float) float", static a => Value.Float(Math.Floor(a[0].AsFloat)), "The greatest whole number that is not above.", "math.floor(1.8) # 1"),
        new PureFunction("convert.to_int", "func(a float) int", static a => Value.Int(ToInt(a[0].AsFloat)), "The whole part of a float.", "convert.to_int(2.7) # 2"),
        new PureFunction("convert.to_float", "func(a int) float", static a => Value.Float(a[0].AsInt), "An int as a float.", "convert.to_float(2) # 2"),
        new PureFunction("convert.int_to_str", "func(a int) str", static a => Value.Str(ValuePrinter.Canonical(a[0])), "An int in decimal.", """convert.int_to_str(42) # "42" """),
    ];

    private static long ToInt(double value) => double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    private sealed class NumericFunction(string name, string signature, PureBody body, string doc, string example) : PureFunction(name, signature, body, doc, example)
    {
        public override string? Refuse(FuncType resolved) => resolved.Result == Type.Int || resolved.Result == Type.Float
            ? null
            : $"{Name} takes int or float, not {resolved.Result}";
    }
}
