namespace Mgmt.Model;

/// <summary>One field of a kind: its name and type in the language, its default, its documentation.</summary>
public abstract class Field
{
    private protected Field(string name, Type type, Value defaultValue, FieldFlags flags, string doc)
    {
        Name = name;
        Type = type;
        Default = defaultValue;
        Flags = flags;
        Doc = doc;
    }

    /// <summary>The name in the language.</summary>
    public string Name { get; }

    /// <summary>The type in the language; <see cref="Model.Type.Variant"/> takes anything.</summary>
    public Type Type { get; }

    /// <summary>What an unset field counts as; <see cref="ValueKind.None"/> when unset means undefined.</summary>
    public Value Default { get; }

    /// <summary>What is special about it.</summary>
    public FieldFlags Flags { get; }

    /// <summary>One sentence for the reference: meaning, unit, range.</summary>
    public string Doc { get; }

    /// <summary>The least integer that the field can hold, for integers narrower than the language's.</summary>
    public long Minimum { get; init; } = long.MinValue;

    /// <summary>The greatest integer that the field can hold.</summary>
    public long Maximum { get; init; } = long.MaxValue;

    /// <summary>The name of the sized type in messages (<c>uint64</c>, <c>int16</c>), or null for the language's own.</summary>
    public string? SizedType { get; init; }

    /// <summary>Where the field stands in its kind's table, from 0.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>True when the policy, or a sender, gave <paramref name="spec"/> a value for this field.</summary>
    public bool IsSet(ResourceSpec spec) => !spec.Raw(Index).IsNone;

    /// <summary>Why the field cannot hold <paramref name="value"/>, for people; null when it can.</summary>
    public string? Refusal(Value value)
    {
        if (!Fits(Type, value))
        {
            return $"{value} is no {Type}";
        }

        return value.Kind == ValueKind.Int && (value.AsInt < Minimum || value.AsInt > Maximum)
            ? $"{value} is out of range, from {Minimum} to {Maximum}"
            : null;
    }

    private static bool Fits(Model.Type type, Value value) => type switch
    {
        ListType list => value.Kind == ValueKind.List && All(value.AsList, list),
        MapType => value.Kind == ValueKind.Map,
        StructType => value.Kind == ValueKind.Struct,
        FuncType => value.Kind == ValueKind.Func,
        _ when type.Equals(Model.Type.Bool) => value.Kind == ValueKind.Bool,
        _ when type.Equals(Model.Type.Int) => value.Kind == ValueKind.Int,
        _ when type.Equals(Model.Type.Float) => value.Kind == ValueKind.Float,
        _ when type.Equals(Model.Type.Str) => value.Kind == ValueKind.Str,
        _ => true,
    };

    private static bool All(ListValue values, ListType type)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!Fits(type.Element, values[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal void Attach(int index) =>
        Index = Index < 0 || Index == index ? index : throw new InvalidOperationException($"field `{Name}` belongs to two tables");
}

/// <summary>A field that reads as <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What the field means to the code of its kind.</typeparam>
public sealed class Field<T> : Field
{
    private readonly Func<Value, T> _decode;
    private readonly T _default;

    internal Field(string name, Type type, Value defaultValue, T decodedDefault, Func<Value, T> decode, FieldFlags flags, string doc)
        : base(name, type, defaultValue, flags, doc)
    {
        _decode = decode;
        _default = decodedDefault;
    }

    /// <summary>The value that <paramref name="spec"/> has for this field, or the default.</summary>
    public T Of(ResourceSpec spec)
    {
        var raw = spec.Raw(Index);
        return raw.IsNone ? _default : _decode(raw);
    }
}
