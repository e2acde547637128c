using System.Globalization;
using System.Text;

namespace Mgmt.Model;

/// <summary>The canonical text of values: what <c>%v</c> prints and errors show.</summary>
public static class ValuePrinter
{
    /// <summary>The canonical text; strings are quoted.</summary>
    public static string Canonical(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Bool:
                return value.AsBool ? "true" : "false";
            case ValueKind.Int:
                return value.AsInt.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Float:
                return FloatText.Shortest(value.AsFloat);
            case ValueKind.Str:
                return StrQuoting.Quote(value.AsStr);
            default:
                var builder = new StringBuilder();
                Append(builder, value);
                return builder.ToString();
        }
    }

    /// <summary>The canonical text, but a string that stands alone prints raw.</summary>
    public static string Plain(Value value) => value.Kind == ValueKind.Str ? value.AsStr.ToString() : Canonical(value);

    private static void Append(StringBuilder builder, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.None:
                builder.Append("nil");
                break;
            case ValueKind.List:
                AppendList(builder, value.AsList);
                break;
            case ValueKind.Map:
                AppendMap(builder, value.AsMap);
                break;
            case ValueKind.Struct:
                AppendStruct(builder, value.AsStruct);
                break;
            case ValueKind.Func:
                builder.Append("func");
                break;
            default:
                builder.Append(Canonical(value));
                break;
        }
    }

    private static void AppendList(StringBuilder builder, ListValue list)
    {
        builder.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            Append(builder, list[i]);
        }

        builder.Append(']');
    }

    private static void AppendMap(StringBuilder builder, MapValue map)
    {
        builder.Append('{');
        var separator = "";
        foreach (var (key, value) in map.Entries)
        {
            builder.Append(separator);
            Append(builder, key);
            builder.Append(": ");
            Append(builder, value);
            separator = ", ";
        }

        builder.Append('}');
    }

    private static void AppendStruct(StringBuilder builder, StructValue record)
    {
        builder.Append("struct{");
        for (var i = 0; i < record.Count; i++)
        {
            builder.Append(i == 0 ? "" : "; ").Append(record.Names[i]).Append(": ");
            Append(builder, record[i]);
        }

        builder.Append('}');
    }
}
