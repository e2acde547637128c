using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Builtins;

/// <summary><c>len index slice</c>.</summary>
internal static class Indexing
{
    private const int MostIndexes = 3;

    /// <summary>The number of bytes, elements, entries or fields.</summary>
    public static int Length(Datum item) => item.Kind switch
    {
        ValueKind.Str => item.Value.AsStr.Length,
        ValueKind.List => item.Value.AsList.Count,
        ValueKind.Map => item.Value.AsMap.Count,
        ValueKind.Struct => item.Value.AsStruct.Count,
        ValueKind.None => throw new FunctionFailedException("len of nil pointer"),
        _ => throw new FunctionFailedException($"len of type {GoTypes.NameOf(item)}"),
    };

    /// <summary>The element at the end of <paramref name="indexes"/>; of a key that a map lacks, the zero of its type.</summary>
    public static Datum Index(Datum item, ReadOnlySpan<Datum> indexes)
    {
        if (item.IsNothing)
        {
            throw new FunctionFailedException("index of untyped nil");
        }

        foreach (var index in indexes)
        {
            item = Index(item, index);
        }

        return item;
    }

    /// <summary>The part of a string or list between two of <paramref name="indexes"/>; a third one bounds nothing here.</summary>
    public static Datum Slice(Datum item, ReadOnlySpan<Datum> indexes)
    {
        if (item.IsNothing)
        {
            throw new FunctionFailedException("slice of untyped nil");
        }

        if (indexes.Length > MostIndexes)
        {
            throw new FunctionFailedException($"too many slice indexes: {indexes.Length}");
        }

        if (item.Kind is not (ValueKind.Str or ValueKind.List))
        {
            throw new FunctionFailedException($"can't slice item of type {GoTypes.NameOf(item)}");
        }

        if (item.Kind == ValueKind.Str && indexes.Length == MostIndexes)
        {
            throw new FunctionFailedException("cannot 3-index slice a string");
        }

        var length = Length(item);
        Span<int> bounds = [0, length, length];
        for (var i = 0; i < indexes.Length; i++)
        {
            bounds[i] = Position(indexes[i], length + 1);
        }

        for (var i = 1; i < Math.Max(indexes.Length, 2); i++)
        {
            if (bounds[i - 1] > bounds[i])
            {
                throw new FunctionFailedException($"invalid slice index: {bounds[i - 1]} > {bounds[i]}");
            }
        }

        return item.Kind == ValueKind.Str
            ? new(Value.Str(Str.From(item.Value.AsStr.Span[bounds[0]..bounds[1]])), item.Type)
            : new(Value.List(item.Value.AsList.Items[bounds[0]..bounds[1]].ToArray()), item.Type);
    }

    private static Datum Index(Datum item, Datum index)
    {
        switch (item.Kind)
        {
            case ValueKind.List:
                return item.Item(Position(index, item.Value.AsList.Count));
            case ValueKind.Str:
                return Datum.Int(item.Value.AsStr.Span[Position(index, item.Value.AsStr.Length)]);
            case ValueKind.Map:
                return Entry(item, index);
            case ValueKind.Struct when index.Kind == ValueKind.Str:
                var field = StructFields.Find(item.Value.AsStruct, index.Value.AsStr.ToString());
                return field >= 0 ? item.Field(field) : Datum.Nothing;
            case ValueKind.Struct:
                throw WrongKey(index, "string");
            case ValueKind.None:
                throw new FunctionFailedException("index of nil pointer");
            default:
                throw new FunctionFailedException($"can't index item of type {GoTypes.NameOf(item)}");
        }
    }

    private static Datum Entry(Datum map, Datum key)
    {
        var entries = map.Value.AsMap.Entries;
        var type = map.Type as MapType;
        var isFitting = entries.Length > 0 ? entries[0].Key.Kind == key.Kind : type is null || GoTypes.Fits(key.Value, type.Key);
        if (!isFitting)
        {
            throw WrongKey(key, type is not null ? GoTypes.NameOf(type.Key) : GoTypes.NameOf(new Datum(entries[0].Key)));
        }

        return map.Value.AsMap.TryGet(key.Value, out var value) ? map.Entry(value)
            : type is null ? Datum.Nothing
            : new(GoTypes.Zero(type.Value), type.Value);
    }

    private static FunctionFailedException WrongKey(Datum key, string wanted) => new(key.IsNothing
        ? $"value is nil; should be of type {wanted}"
        : $"value has type {GoTypes.NameOf(key)}; should be {wanted}");

    private static int Position(Datum index, int count)
    {
        if (index.Kind != ValueKind.Int)
        {
            throw new FunctionFailedException(index.IsNothing
                ? "cannot index slice/array with nil"
                : $"cannot index slice/array with type {GoTypes.NameOf(index)}");
        }

        var position = index.Value.AsInt;
        return position >= 0 && position < count ? (int)position : throw new FunctionFailedException($"index out of range: {position}");
    }
}
