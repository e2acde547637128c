using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Text;

namespace Mgmt.Policies.Library;

/// <summary>The module <c>convert</c>.</summary>
internal static class ConvertFunctions
{
    public static IEnumerable<FunctionDefinition> All =>
    [
        new PureFunction(
            "convert.to_int",
            "func(a float) int",
            static a => Value.Int(ToInt(a[0].AsFloat)),
            "The whole part of a float; the nearest int when it is out of range, 0 for NaN.",
            "convert.to_int(2.7) # 2"),
        new PureFunction(
            "convert.to_float",
            "func(a int) float",
            static a => Value.Float(a[0].AsInt),
            "An int as a float.",
            "convert.to_float(2) # 2"),
        new PureFunction(
            "convert.int_to_str",
            "func(a int) str",
            static a => Value.Str(ValuePrinter.Canonical(a[0])),
            "An int in decimal.",
            """convert.int_to_str(42) # "42" """),
        new PureFunction(
            "convert.str_to_int",
            "func(a str) int",
            static a => IntegerParser.TryParse(a[0].AsStr.Span, 10, 64, out var value, out _) ? Value.Int(value) : throw Invalid("int", a[0].AsStr),
            "The int that is written in decimal. Fails, catchably, when there is none or it is out of range.",
            """convert.str_to_int("-42") # -42""") { IsCatchable = true },
        new PureFunction(
            "convert.str_to_float",
            "func(a str) float",
            static a => FloatParser.TryParse(a[0].AsStr.Span, isSingle: false, out var value, out _) ? Value.Float(value) : throw Invalid("float", a[0].AsStr),
            "The float that is written there. Fails, catchably, when there is none or it is out of range.",
            """convert.str_to_float("1.5e3") # 1500""") { IsCatchable = true },
        new PureFunction(
            "convert.parse_bool",
            "func(a str) bool",
            static a => BoolParser.TryParse(a[0].AsStr, out var value) ? Value.Bool(value) : throw Invalid("bool", a[0].AsStr),
            "The bool that is written there: `1 t T true True TRUE` or `0 f F false False FALSE`. Fails, catchably, for anything else.",
            """convert.parse_bool("T") # true""") { IsCatchable = true },
        new PureFunction(
            "convert.format_bool",
            "func(a bool) str",
            static a => Value.Str(a[0].AsBool ? "true" : "false"),
            "`true` or `false`.",
            """convert.format_bool(true) # "true" """),
    ];

    private static long ToInt(double value) => double.IsNaN(value) ? 0 : value >= long.MaxValue ? long.MaxValue : value <= long.MinValue ? long.MinValue : (long)value;

    private static FunctionFailedException Invalid(string type, Str text) => new($"invalid {type}: `{text}`", isCatchable: true);
}
