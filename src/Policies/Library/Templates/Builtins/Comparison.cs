using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Printing;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Builtins;

/// <summary><c>eq ne lt le gt ge</c>: between values of one basic type alone.</summary>
internal static class Comparison
{
    /// <summary>Whether the first of <paramref name="data"/> equals any other.</summary>
    public static bool AnyEquals(ReadOnlySpan<Datum> data)
    {
        if (data.Length < 2)
        {
            throw new FunctionFailedException("missing argument for comparison");
        }

        foreach (var other in data[1..])
        {
            if (AreEqual(data[0], other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool IsLess(Datum left, Datum right)
    {
        if (!IsBasic(left) || !IsBasic(right))
        {
            throw new FunctionFailedException("invalid type for comparison");
        }

        if (left.Kind != right.Kind)
        {
            throw new FunctionFailedException("incompatible types for comparison");
        }

        return left.Kind switch
        {
            ValueKind.Int => left.Value.AsInt < right.Value.AsInt,
            ValueKind.Float => left.Value.AsFloat < right.Value.AsFloat,
            ValueKind.Str => left.Value.AsStr < right.Value.AsStr,
            _ => throw new FunctionFailedException("invalid type for comparison"),
        };
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool IsLessOrEqual(Datum left, Datum right) => IsLess(left, right) || AreEqual(left, right);

    private static bool IsBasic(Datum datum) => datum.Kind is ValueKind.Bool or ValueKind.Int or ValueKind.Float or ValueKind.Str;

    private static bool AreEqual(Datum left, Datum right)
    {
        if (left.IsNothing || right.IsNothing)
        {
            return left.IsNothing && right.IsNothing;
        }

        if (IsBasic(left) && left.Kind == right.Kind)
        {
            return left.Kind == ValueKind.Float ? left.Value.AsFloat == right.Value.AsFloat : left.Value == right.Value;
        }

        throw new FunctionFailedException(IsBasic(left) || IsBasic(right)
            ? "incompatible types for comparison"
            : $"non-comparable type {Sprint.Text(left)}: {GoTypes.NameOf(left)}");
    }
}
