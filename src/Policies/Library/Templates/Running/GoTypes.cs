using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>What Go would call the types of the data.</summary>
internal static class GoTypes
{
    /// <summary>The name of the type of <paramref name="datum"/>.</summary>
    public static string NameOf(Datum datum) => datum.Type is { } type && type != Type.Variant ? NameOf(type) : NameOf(datum.Value, datum.Type is null ? "int" : "int64");

    /// <summary>The name of <paramref name="type"/>.</summary>
    public static string NameOf(Type type) => type switch
    {
        ListType list => "[]" + NameOf(list.Element),
        MapType map => $"map[{NameOf(map.Key)}]{NameOf(map.Value)}",
        StructType => "map[string]interface {}",
        FuncType => "func",
        _ when type == Type.Str => "string",
        _ when type == Type.Int => "int64",
        _ when type == Type.Float => "float64",
        _ when type == Type.Bool => "bool",
        _ => "interface {}",
    };

    /// <summary>Whether <paramref name="value"/> is of <paramref name="type"/>.</summary>
    public static bool Fits(Value value, Type type)
    {
        switch (type)
        {
            case ListType list:
                return value.Kind == ValueKind.List && All(value.AsList.Items, list.Element);
            case MapType map:
                return value.Kind == ValueKind.Map && All(value.AsMap.Entries, map);
            case StructType record:
                return value.Kind == ValueKind.Struct && All(value.AsStruct, record);
            default:
                return type == Type.Variant || KindOf(type) == value.Kind;
        }
    }

    /// <summary>What a variable of <paramref name="type"/> holds before anything is assigned to it.</summary>
    public static Value Zero(Type type) => type switch
    {
        ListType => Value.From(ListValue.Empty),
        MapType => Value.From(MapValue.Empty),
        StructType record => Value.From(new StructValue(record.FieldNames, [.. record.Fields.Select(static f => Zero(f.Type))])),
        _ when type == Type.Str => Value.Str(Str.Empty),
        _ when type == Type.Int => Value.Int(0),
        _ when type == Type.Float => Value.Float(0),
        _ when type == Type.Bool => Value.False,
        _ => default,
    };

    private static string NameOf(Value value, string intName) => value.Kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Int => intName,
        ValueKind.Float => "float64",
        ValueKind.Str => "string",
        ValueKind.List => value.AsList.Count > 0 ? "[]" + NameOf(value.AsList[0], "int64") : "[]interface {}",
        ValueKind.Map => value.AsMap.Count > 0
            ? $"map[{NameOf(value.AsMap.Entries[0].Key, "int64")}]{NameOf(value.AsMap.Entries[0].Value, "int64")}"
            : "map[interface {}]interface {}",
        ValueKind.Struct => "map[string]interface {}",
        ValueKind.Func => "func",
        _ => "nil",
    };

    private static ValueKind KindOf(Type type) =>
        type == Type.Str ? ValueKind.Str
        : type == Type.Int ? ValueKind.Int
        : type == Type.Float ? ValueKind.Float
        : type == Type.Bool ? ValueKind.Bool
        : ValueKind.None;

    private static bool All(ReadOnlySpan<Value> items, Type type)
    {
        foreach (var item in items)
        {
            if (!Fits(item, type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool All(ReadOnlySpan<KeyValuePair<Value, Value>> entries, MapType type)
    {
        foreach (var (key, value) in entries)
        {
            if (!Fits(key, type.Key) || !Fits(value, type.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool All(StructValue record, StructType type)
    {
        for (var i = 0; i < record.Count; i++)
        {
            if (record.Count != type.Fields.Count || record.Names[i] != type.Fields[i].Name || !Fits(record[i], type.Fields[i].Type))
            {
                return false;
            }
        }

        return record.Count == type.Fields.Count;
    }
}
