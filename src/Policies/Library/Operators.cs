using System.Collections.Frozen;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Inference;

namespace Mgmt.Policies.Library;

/// <summary>The operators: functions that have no name in the language.</summary>
internal static class Operators
{
    private static readonly FrozenDictionary<string, OperatorFunction> All = new[]
    {
        new OperatorFunction("+", "func(a ?1, b ?1) ?1", [Type.Str, Type.Int, Type.Float], static a => Add(a[0], a[1])),
        new OperatorFunction("-", "func(a ?1, b ?1) ?1", [Type.Int, Type.Float], static a => Subtract(a[0], a[1])),
        new OperatorFunction("*", "func(a ?1, b ?1) ?1", [Type.Int, Type.Float], static a => Multiply(a[0], a[1])),
        new OperatorFunction("/", "func(a ?1, b ?1) float", [Type.Int, Type.Float], static a => Divide(a[0], a[1])),
        new OperatorFunction("==", "func(a ?1, b ?1) bool", null, static a => Value.Bool(LanguageEquals(a[0], a[1]))),
        new OperatorFunction("!=", "func(a ?1, b ?1) bool", null, static a => Value.Bool(!LanguageEquals(a[0], a[1]))),
        new OperatorFunction("<", "func(a ?1, b ?1) bool", [Type.Int, Type.Float], static a => Value.Bool(IsInt(a) ? a[0].AsInt < a[1].AsInt : a[0].AsFloat < a[1].AsFloat)),
        new OperatorFunction(">", "func(a ?1, b ?1) bool", [Type.Int, Type.Float], static a => Value.Bool(IsInt(a) ? a[0].AsInt > a[1].AsInt : a[0].AsFloat > a[1].AsFloat)),
        new OperatorFunction("<=", "func(a ?1, b ?1) bool", [Type.Int, Type.Float], static a => Value.Bool(IsInt(a) ? a[0].AsInt <= a[1].AsInt : a[0].AsFloat <= a[1].AsFloat)),
        new OperatorFunction(">=", "func(a ?1, b ?1) bool", [Type.Int, Type.Float], static a => Value.Bool(IsInt(a) ? a[0].AsInt >= a[1].AsInt : a[0].AsFloat >= a[1].AsFloat)),
        new OperatorFunction("and", "func(a bool, b bool) bool", [Type.Bool], static a => Value.Bool(a[0].AsBool && a[1].AsBool)),
        new OperatorFunction("or", "func(a bool, b bool) bool", [Type.Bool], static a => Value.Bool(a[0].AsBool || a[1].AsBool)),
        new OperatorFunction("not", "func(a bool) bool", [Type.Bool], static a => Value.Bool(!a[0].AsBool)),
    }.ToFrozenDictionary(static o => o.Symbol, StringComparer.Ordinal);

    /// <summary>The function behind the operator written <paramref name="symbol"/>.</summary>
    public static FunctionDefinition Find(string symbol) => All[symbol];

    /// <summary>The language's <c>==</c>: as <see cref="Value.Equals(Value)"/>, but a NaN equals nothing.</summary>
    public static bool LanguageEquals(Value left, Value right) =>
        left.Kind == ValueKind.Float && right.Kind == ValueKind.Float ? left.AsFloat == right.AsFloat : left.Equals(right);

    private static bool IsInt(ReadOnlySpan<Value> arguments) => arguments[0].Kind == ValueKind.Int;

    private static Value Add(Value left, Value right) => left.Kind switch
    {
        ValueKind.Int => Value.Int(unchecked(left.AsInt + right.AsInt)),
        ValueKind.Float => Value.Float(left.AsFloat + right.AsFloat),
        _ => Value.Str(Str.Concat(left.AsStr, right.AsStr)),
    };

    private static Value Subtract(Value left, Value right) => left.Kind == ValueKind.Int
        ? Value.Int(unchecked(left.AsInt - right.AsInt))
        : Value.Float(left.AsFloat - right.AsFloat);

    private static Value Multiply(Value left, Value right) => left.Kind == ValueKind.Int
        ? Value.Int(unchecked(left.AsInt * right.AsInt))
        : Value.Float(left.AsFloat * right.AsFloat);

    private static Value Divide(Value left, Value right)
    {
        var (dividend, divisor) = left.Kind == ValueKind.Int ? (left.AsInt, (double)right.AsInt) : (left.AsFloat, right.AsFloat);
        return divisor == 0 ? throw new FunctionFailedException("can't divide by zero", isCatchable: true) : Value.Float(dividend / divisor);
    }

    private sealed class OperatorFunction(string symbol, string signature, Type[]? operands, PureBody body)
        : PureFunction("_operator " + symbol, signature, body, $"The operator `{symbol}`.", "")
    {
        public string Symbol { get; } = symbol;

        public override string? Refuse(FuncType resolved)
        {
            var operand = resolved.Parameters[0].Type;
            if (operands is null)
            {
                return TypeRules.IsComparable(operand) ? null : $"operator `{Symbol}` can't compare {operand}";
            }

            return Array.IndexOf(operands, operand) >= 0 ? null : $"operator `{Symbol}` takes {string.Join(" or ", (object[])operands)}, not {operand}";
        }
    }
}
