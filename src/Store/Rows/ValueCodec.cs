using Mgmt.Model;

namespace Mgmt.Store.Rows;

/// <summary>Packs values of the language, bit for bit.</summary>
internal static class ValueCodec
{
    // Nothing that a policy can write is nested as deeply; a damaged row could be.
    private const int DeepestNesting = 1000;

    /// <summary>The packed <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">It is or contains a function.</exception>
    public static ReadOnlyMemory<byte> Pack(Value value)
    {
        var blob = new BlobWriter();
        Write(blob, value);
        return blob.Bytes.ToArray();
    }

    /// <summary>What <see cref="Pack"/> packed.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Value Unpack(ReadOnlySpan<byte> bytes)
    {
        var reader = new BlobReader(bytes);
        return Read(ref reader, 0);
    }

    private static void Write(BlobWriter blob, Value value)
    {
        blob.Write((long)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Bool:
                blob.Write(value.AsBool ? 1 : 0);
                break;
            case ValueKind.Int:
                blob.Write(value.AsInt);
                break;
            case ValueKind.Float:
                blob.Write(BitConverter.DoubleToInt64Bits(value.AsFloat));
                break;
            case ValueKind.Str:
                blob.Write(value.AsStr.Span);
                break;
            case ValueKind.List:
                WriteAll(blob, value.AsList.Items);
                break;
            case ValueKind.Map:
                blob.Write(value.AsMap.Count);
                foreach (var (key, item) in value.AsMap.Entries)
                {
                    Write(blob, key);
                    Write(blob, item);
                }

                break;
            case ValueKind.Struct:
                WriteAll(blob, value.AsStruct.Values);
                foreach (var name in value.AsStruct.Names)
                {
                    blob.Write(name);
                }

                break;
            default:
                throw new ArgumentException($"a {value.Kind} cannot be stored", nameof(value));
        }
    }

    private static void WriteAll(BlobWriter blob, ReadOnlySpan<Value> values)
    {
        blob.Write(values.Length);
        foreach (var value in values)
        {
            Write(blob, value);
        }
    }

    private static Value Read(ref BlobReader reader, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new InvalidDataException("a stored value is nested too deeply");
        }

        switch ((ValueKind)reader.ReadInteger())
        {
            case ValueKind.Bool:
                return Value.Bool(reader.ReadInteger() != 0);
            case ValueKind.Int:
                return Value.Int(reader.ReadInteger());
            case ValueKind.Float:
                return Value.Float(BitConverter.Int64BitsToDouble(reader.ReadInteger()));
            case ValueKind.Str:
                return Value.Str(Str.From(reader.ReadBytes()));
            case ValueKind.List:
                return Value.List(ReadAll(ref reader, depth));
            case ValueKind.Map:
                return ReadMap(ref reader, depth);
            case ValueKind.Struct:
                return ReadStruct(ref reader, depth);
            default:
                throw new InvalidDataException("a stored value is of no known kind");
        }
    }

    private static Value[] ReadAll(ref BlobReader reader, int depth)
    {
        var items = new Value[reader.ReadCount()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(ref reader, depth + 1);
        }

        return items;
    }

    private static Value ReadMap(ref BlobReader reader, int depth)
    {
        var entries = new KeyValuePair<Value, Value>[reader.ReadCount()];
        for (var i = 0; i < entries.Length; i++)
        {
            var key = Read(ref reader, depth + 1);
            entries[i] = new(key, Read(ref reader, depth + 1));
        }

        return Value.From(new MapValue(entries));
    }

    private static Value ReadStruct(ref BlobReader reader, int depth)
    {
        var values = ReadAll(ref reader, depth);
        var names = new string[values.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadText();
        }

        return Value.From(new StructValue(names, values));
    }
}
