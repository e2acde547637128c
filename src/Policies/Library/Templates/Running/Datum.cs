using Mgmt.Model;

namespace Mgmt.Policies.Library.Templates.Running;

/// <summary>
/// What a template computes with: a value, and its type where that is known. Nothing stands for Go's nil. An int without
/// a known type is one that the template itself made.
/// </summary>
internal readonly struct Datum(Value value, Type? type = null)
{
    /// <summary>No value at all.</summary>
    public static Datum Nothing => default;

    public Value Value { get; } = value;

    public Type? Type { get; } = type;

    public bool IsNothing => Value.IsNone;

    public ValueKind Kind => Value.Kind;

    /// <summary>Whether a condition takes it for true: not zero, not empty, not nothing.</summary>
    public bool IsTrue => Kind switch
    {
        ValueKind.Bool => Value.AsBool,
        ValueKind.Int => Value.AsInt != 0,
        ValueKind.Float => Value.AsFloat != 0,
        ValueKind.Str => !Value.AsStr.IsEmpty,
        ValueKind.List => Value.AsList.Count > 0,
        ValueKind.Map => Value.AsMap.Count > 0,
        ValueKind.Struct => Value.AsStruct.Count > 0,
        ValueKind.Func => true,
        _ => false,
    };

    public static Datum Bool(bool value) => new(Value.Bool(value));

    public static Datum Int(long value) => new(Value.Int(value));

    public static Datum Str(Str value) => new(Value.Str(value));

    /// <summary>The element of a list.</summary>
    public Datum Item(int index) => new(Value.AsList[index], (Type as ListType)?.Element);

    /// <summary>A key of a map.</summary>
    public Datum Key(Value key) => new(key, (Type as MapType)?.Key);

    /// <summary>An entry of a map.</summary>
    public Datum Entry(Value value) => new(value, (Type as MapType)?.Value);

    /// <summary>The field of a struct.</summary>
    public Datum Field(int index) => new(Value.AsStruct[index], (Type as StructType)?.Fields[index].Type);
}
