using Mgmt.Model;

namespace Mgmt.Policies.Library;

/// <summary>The zero values of types: false, 0, the empty text, nothing in a container.</summary>
public static class ZeroValue
{
    /// <summary>The zero value of <paramref name="type"/>; a struct's fields have theirs. False for what has none: functions and variants.</summary>
    public static Value Of(Type type) => type switch
    {
        ListType => Value.List(),
        MapType => Value.From(MapValue.Empty),
        StructType record => Value.From(new StructValue(record.FieldNames, [.. record.Fields.Select(static f => Of(f.Type))])),
        _ when type == Type.Int => Value.Int(0),
        _ when type == Type.Float => Value.Float(0),
        _ when type == Type.Str => Value.Str(Str.Empty),
        _ => Value.False,
    };
}
