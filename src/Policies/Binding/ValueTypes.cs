using Mgmt.Model;

namespace Mgmt.Policies.Binding;

/// <summary>The type of a value that is known before the program runs.</summary>
internal static class ValueTypes
{
    /// <summary>The type of <paramref name="value"/>; an empty list or map is of strings.</summary>
    public static Type Of(Value value) => value.Kind switch
    {
        ValueKind.Bool => Type.Bool,
        ValueKind.Int => Type.Int,
        ValueKind.Float => Type.Float,
        ValueKind.Str => Type.Str,
        ValueKind.List => Type.List(value.AsList.Count == 0 ? Type.Str : Of(value.AsList[0])),
        ValueKind.Map => value.AsMap.Count == 0
            ? Type.Map(Type.Str, Type.Str)
            : Type.Map(Of(value.AsMap.Entries[0].Key), Of(value.AsMap.Entries[0].Value)),
        ValueKind.Struct => OfStruct(value.AsStruct),
        _ => throw new ArgumentException("a function has no type of its own", nameof(value)),
    };

    private static Type OfStruct(StructValue value)
    {
        var fields = new StructField[value.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new(value.Names[i], Of(value[i]));
        }

        return Type.Struct(fields);
    }
}
