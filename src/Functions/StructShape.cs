using Mgmt.Model;

namespace Mgmt.Functions;

/// <summary>The struct that a signal yields: its type as text, and values of it that share their names.</summary>
internal sealed class StructShape
{
    private readonly StructType _type;

    private StructShape(StructType type) => _type = type;

    /// <summary>The shape written <paramref name="type"/>, e.g. <c>struct{a int; b float}</c>.</summary>
    public static StructShape Parse(string type) => new((StructType)Type.Parse(type));

    /// <summary>A value of the shape.</summary>
    public Value Of(params Value[] fields) => Value.From(new StructValue(_type.FieldNames, fields));

    /// <inheritdoc/>
    public override string ToString() => _type.ToString();
}
