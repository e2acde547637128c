using Mgmt.Model;

namespace Mgmt.Policies.Inference;

/// <summary>What types can do.</summary>
internal static class TypeRules
{
    /// <summary>True for what may be the key of a map.</summary>
    public static bool IsHashable(Type type) => type switch
    {
        StructType record => record.Fields.All(static f => IsHashable(f.Type)),
        ScalarType => type != Type.Variant && type != Type.Nil,
        _ => false,
    };

    /// <summary>True for what <c>==</c> compares: everything without a function in it.</summary>
    public static bool IsComparable(Type type) => type switch
    {
        FuncType => false,
        ListType list => IsComparable(list.Element),
        MapType map => IsComparable(map.Key) && IsComparable(map.Value),
        StructType record => record.Fields.All(static f => IsComparable(f.Type)),
        _ => true,
    };
}
