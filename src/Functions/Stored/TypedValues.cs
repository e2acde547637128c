using Mgmt.Model;

namespace Mgmt.Functions.Stored;

/// <summary>Values seen as values of a type.</summary>
internal static class TypedValues
{
    /// <summary>Whether <paramref name="value"/> could be the value of an expression of <paramref name="type"/>.</summary>
    public static bool Fits(Value value, Type type) => (value.Kind, type) switch
    {
        (ValueKind.List, ListType list) => AllFit(value.AsList.Items, list.Element),
        (ValueKind.Map, MapType map) => Fits(value.AsMap, map),
        (ValueKind.Struct, StructType record) => Fits(value.AsStruct, record),
        (ValueKind.Bool, _) => type == Type.Bool,
        (ValueKind.Int, _) => type == Type.Int,
        (ValueKind.Float, _) => type == Type.Float,
        (ValueKind.Str, _) => type == Type.Str,
        _ => false,
    };

    private static bool AllFit(ReadOnlySpan<Value> values, Type type)
    {
        foreach (var value in values)
        {
            if (!Fits(value, type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(MapValue map, MapType type)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (!Fits(key, type.Key) || !Fits(value, type.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(StructValue record, StructType type)
    {
        if (!record.Names.SequenceEqual(type.FieldNames))
        {
            return false;
        }

        for (var i = 0; i < record.Count; i++)
        {
            if (!Fits(record[i], type.Fields[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
