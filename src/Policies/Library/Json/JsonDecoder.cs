using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Json;

/// <summary>Reads JSON as values of a given type.</summary>
/// <param name="isFlexible">True when a struct's fields may lack in the data, or the data have more.</param>
internal sealed class JsonDecoder(bool isFlexible)
{
    private const int DeepestNesting = 10_000;

    /// <summary>What makes <paramref name="type"/> unreadable, or null: functions and the like, and keys of maps that are no str.</summary>
    public static string? Refuse(Type type) => type switch
    {
        ListType list => Refuse(list.Element),
        MapType map => map.Key == Type.Str ? Refuse(map.Value) : $"the keys of JSON objects are str, not {map.Key}",
        StructType record => record.Fields.Select(static f => Refuse(f.Type)).FirstOrDefault(static r => r is not null),
        _ => type == Type.Bool || type == Type.Str || type == Type.Int || type == Type.Float ? null : $"JSON can't be read as {type}",
    };

    /// <summary>The value of type <paramref name="type"/> that <paramref name="data"/> says.</summary>
    /// <exception cref="FunctionFailedException">It is no JSON, or not of that type.</exception>
    public Value Decode(Str data, Type type)
    {
        var bytes = Utf8.IsValid(data.Span) ? data.Span : Encoding.UTF8.GetBytes(data.ToString());
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            reader.Read();
            var value = Read(ref reader, type, "");
            reader.Read();
            return value;
        }
        catch (JsonException fault)
        {
            throw new FunctionFailedException($"invalid JSON: {fault.Message}");
        }
    }

    private static FunctionFailedException Mismatch(ref Utf8JsonReader reader, Type type, string path) =>
        new($"the JSON{path} is {Describe(ref reader)}, not {type}");

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => $"the number {Encoding.UTF8.GetString(reader.ValueSpan)}",
        JsonTokenType.True or JsonTokenType.False => "a bool",
        _ => "null",
    };

    private Value Read(ref Utf8JsonReader reader, Type type, string path)
    {
        switch (type)
        {
            case ListType list when reader.TokenType == JsonTokenType.StartArray:
                return ReadList(ref reader, list, path);
            case MapType map when reader.TokenType == JsonTokenType.StartObject:
                return ReadMap(ref reader, map, path);
            case StructType record when reader.TokenType == JsonTokenType.StartObject:
                return ReadStruct(ref reader, record, path);
            case ScalarType when type == Type.Bool && reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                return Value.Bool(reader.GetBoolean());
            case ScalarType when type == Type.Str && reader.TokenType == JsonTokenType.String:
                return Value.Str(ReadText(ref reader, path));
            case ScalarType when type == Type.Int && reader.TokenType == JsonTokenType.Number && TryReadInt(ref reader, out var number):
                return Value.Int(number);
            case ScalarType when type == Type.Float && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var real) && double.IsFinite(real):
                return Value.Float(real);
            default:
                throw Mismatch(ref reader, type, path);
        }
    }

    // 2.0 and 2e0 are as integral as 2.
    private static bool TryReadInt(ref Utf8JsonReader reader, out long value)
    {
        if (reader.TryGetInt64(out value))
        {
            return true;
        }

        var isIntegral = reader.TryGetDecimal(out var exact) && exact >= long.MinValue && exact <= long.MaxValue && exact == decimal.Truncate(exact);
        value = isIntegral ? (long)exact : 0;
        return isIntegral;
    }

    private static Str ReadText(ref Utf8JsonReader reader, string path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FunctionFailedException($"the JSON{path} has half a surrogate pair");
        }
    }

    private Value ReadList(ref Utf8JsonReader reader, ListType type, string path)
    {
        var items = new List<Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, type.Element, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
        }

        return Value.List([.. items]);
    }

    private Value ReadMap(ref Utf8JsonReader reader, MapType type, string path)
    {
        var entries = new List<KeyValuePair<Value, Value>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = ReadText(ref reader, path);
            reader.Read();
            entries.Add(new(Value.Str(key), Read(ref reader, type.Value, $"{path}.{key}")));
        }

        return Value.From(new MapValue(entries));
    }

    private Value ReadStruct(ref Utf8JsonReader reader, StructType type, string path)
    {
        var values = new Value[type.Fields.Count];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadText(ref reader, path).ToString();
            reader.Read();
            var index = type.IndexOf(name);
            if (index >= 0)
            {
                values[index] = Read(ref reader, type.Fields[index].Type, $"{path}.{name}");
            }
            else if (isFlexible)
            {
                reader.Skip();
            }
            else
            {
                throw new FunctionFailedException($"the JSON{path} has `{name}`, which {type} has not");
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (values[i].IsNone)
            {
                values[i] = isFlexible
                    ? ZeroValue.Of(type.Fields[i].Type)
                    : throw new FunctionFailedException($"the JSON{path} lacks `{type.Fields[i].Name}`");
            }
        }

        return Value.From(new StructValue(type.FieldNames, values));
    }
}
