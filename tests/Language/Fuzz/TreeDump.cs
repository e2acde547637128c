using System.Collections;
using System.Reflection;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Language.Tests.Fuzz;

/// <summary>A tree as text, without places and without how numbers are spelt: two files mean the same when their texts are equal.</summary>
internal static class TreeDump
{
    private static readonly Dictionary<ClrType, PropertyInfo[]> Shapes = [];
    private static readonly Lock Gate = new();

    public static string Of(FileSyntax file)
    {
        var text = new StringBuilder();
        Append(text, file.Block);
        Append(text, file.Comments);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Str or bool or long or Enum or Type:
                text.Append(value).Append(' ');
                break;
            case double number:
                text.Append(BitConverter.DoubleToInt64Bits(number)).Append(' ');
                break;
            case BinarySyntax binary:
                AppendChain(text, binary);
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            default:
                text.Append('(').Append(value.GetType().Name).Append(' ');
                foreach (var property in ShapeOf(value.GetType()))
                {
                    Append(text, property.GetValue(value));
                }

                text.Append(')');
                break;
        }
    }

    // Long sums lean to the left.
    private static void AppendChain(StringBuilder text, BinarySyntax binary)
    {
        var right = new Stack<BinarySyntax>();
        ExpressionSyntax innermost = binary;
        while (innermost is BinarySyntax next)
        {
            text.Append('{');
            right.Push(next);
            innermost = next.Left;
        }

        Append(text, innermost);
        foreach (var next in right)
        {
            text.Append(next.Operator).Append(' ');
            Append(text, next.Right);
            text.Append('}');
        }
    }

    private static PropertyInfo[] ShapeOf(ClrType type)
    {
        lock (Gate)
        {
            if (!Shapes.TryGetValue(type, out var shape))
            {
                Shapes[type] = shape =
                [
                    .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(p => p.Name != "Span" && p.GetIndexParameters().Length == 0 && !(p.Name == "Text" && IsNumber(type)) && p.Name is not ("IsMultiLine" or "IsThenMultiLine" or "IsElseMultiLine" or "IsSendReceive" or "Constant")),
                ];
            }

            return shape;
        }
    }

    private static bool IsNumber(ClrType type) => type == typeof(IntSyntax) || type == typeof(FloatSyntax);
}
