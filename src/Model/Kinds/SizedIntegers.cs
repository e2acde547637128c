namespace Mgmt.Model;

/// <summary>The ranges of the integer types that resource fields can have, as far as the language's int reaches.</summary>
public static class SizedIntegers
{
    /// <summary>The least value of the type called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public static long Minimum(string name) => name switch
    {
        "int8" => sbyte.MinValue,
        "int16" => short.MinValue,
        "int32" or "rune" => int.MinValue,
        "int64" or "int" => long.MinValue,
        "uint" or "uint8" or "byte" or "uint16" or "uint32" or "uint64" => 0,
        _ => throw new ArgumentException($"`{name}` is no integer type", nameof(name)),
    };

    /// <summary>The greatest value of the type called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public static long Maximum(string name) => name switch
    {
        "int8" => sbyte.MaxValue,
        "int16" => short.MaxValue,
        "int32" or "rune" => int.MaxValue,
        "int64" or "int" or "uint" or "uint64" => long.MaxValue,
        "uint8" or "byte" => byte.MaxValue,
        "uint16" => ushort.MaxValue,
        "uint32" => uint.MaxValue,
        _ => throw new ArgumentException($"`{name}` is no integer type", nameof(name)),
    };
}
