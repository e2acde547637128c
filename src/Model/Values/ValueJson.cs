using System.Text.Json;

namespace Mgmt.Model;

/// <summary>Values as JSON: structs as objects in field order, maps as objects keyed by the canonical text of the key.</summary>
public static class ValueJson
{
    /// <summary>Writes <paramref name="value"/>. Bytes that are no UTF-8 become U+FFFD; a float that JSON cannot say becomes its text.</summary>
    public static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case ValueKind.Int:
                writer.WriteNumberValue(value.AsInt);
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat):
                writer.WriteNumberValue(value.AsFloat);
                break;
            case ValueKind.Float:
                writer.WriteStringValue(FloatText.Shortest(value.AsFloat));
                break;
            case ValueKind.Str:
                writer.WriteStringValue(value.AsStr.ToString());
                break;
            case ValueKind.List:
                WriteList(writer, value.AsList);
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap);
                break;
            case ValueKind.Struct:
                WriteStruct(writer, value.AsStruct);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ListValue list)
    {
        writer.WriteStartArray();
        foreach (var item in list.Items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.Entries)
        {
            writer.WritePropertyName(ValuePrinter.Plain(key));
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteStruct(Utf8JsonWriter writer, StructValue record)
    {
        writer.WriteStartObject();
        for (var i = 0; i < record.Count; i++)
        {
            writer.WritePropertyName(record.Names[i]);
            Write(writer, record[i]);
        }

        writer.WriteEndObject();
    }
}
