using System.Text;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>The language's values as bytes, exactly: strings byte for byte, floats bit for bit. Functions have no such form.</summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class ValueCodec : IValueCodec<Value>
{
    private const int MaxDepth = 100;

    /// <summary>The codec.</summary>
    public static ValueCodec Instance { get; } = new();

    /// <inheritdoc/>
    public void Write(StateWriter writer, Value value)
    {
        writer.Byte((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Bool:
                writer.Bool(value.AsBool);
                break;
            case ValueKind.Int:
                writer.Int(value.AsInt);
                break;
            case ValueKind.Float:
                writer.Float(value.AsFloat);
                break;
            case ValueKind.Str:
                writer.Bytes(value.AsStr.Span);
                break;
            case ValueKind.List:
                WriteAll(writer, value.AsList.Items);
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap);
                break;
            case ValueKind.Struct:
                WriteStruct(writer, value.AsStruct);
                break;
            case ValueKind.None:
                break;
            default:
                throw new NotSupportedException("a function cannot be kept across a restart");
        }
    }

    /// <inheritdoc/>
    public Value Read(ref StateReader reader) => Read(ref reader, MaxDepth);

    private void WriteAll(StateWriter writer, ReadOnlySpan<Value> values)
    {
        writer.Int(values.Length);
        foreach (var value in values)
        {
            Write(writer, value);
        }
    }

    private void WriteMap(StateWriter writer, MapValue map)
    {
        writer.Int(map.Count);
        foreach (var (key, value) in map.Entries)
        {
            Write(writer, key);
            Write(writer, value);
        }
    }

    private void WriteStruct(StateWriter writer, StructValue record)
    {
        writer.Int(record.Count);
        for (var i = 0; i < record.Count; i++)
        {
            writer.Bytes(Encoding.UTF8.GetBytes(record.Names[i]));
            Write(writer, record[i]);
        }
    }

    private static Value Read(ref StateReader reader, int depth)
    {
        if (depth == 0)
        {
            throw new StateFormatException($"the state holds a value that is nested more than {MaxDepth} deep");
        }

        var kind = (ValueKind)reader.Byte();
        return kind switch
        {
            ValueKind.None => default,
            ValueKind.Bool => Value.Bool(reader.Bool()),
            ValueKind.Int => Value.Int(reader.Int()),
            ValueKind.Float => Value.Float(reader.Float()),
            ValueKind.Str => Value.Str(Str.From(reader.Bytes())),
            ValueKind.List => ReadList(ref reader, depth),
            ValueKind.Map => ReadMap(ref reader, depth),
            ValueKind.Struct => ReadStruct(ref reader, depth),
            _ => throw new StateFormatException($"the state holds a value of the unknown kind {(int)kind}"),
        };
    }

    private static Value ReadList(ref StateReader reader, int depth)
    {
        var items = new Value[reader.Count(1)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(ref reader, depth - 1);
        }

        return Value.List(items);
    }

    private static Value ReadMap(ref StateReader reader, int depth)
    {
        var entries = new KeyValuePair<Value, Value>[reader.Count(2)];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(Read(ref reader, depth - 1), Read(ref reader, depth - 1));
        }

        return Value.From(new MapValue(entries));
    }

    private static Value ReadStruct(ref StateReader reader, int depth)
    {
        var count = reader.Count(2);
        var names = new string[count];
        var values = new Value[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = Encoding.UTF8.GetString(reader.Bytes());
            values[i] = Read(ref reader, depth - 1);
        }

        return Value.From(new StructValue(names, values));
    }
}
