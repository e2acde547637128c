using System.Runtime.CompilerServices;

namespace Mgmt.Model;

/// <summary>
/// A value of the policy language in sixteen bytes: scalars in place, everything else by reference to something
/// immutable. The default is <see cref="ValueKind.None"/>, which no expression ever yields.
/// </summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public readonly struct Value : IEquatable<Value>
{
    private static readonly object BoolTag = new ScalarTag(ValueKind.Bool);
    private static readonly object IntTag = new ScalarTag(ValueKind.Int);
    private static readonly object FloatTag = new ScalarTag(ValueKind.Float);

    // Nothing that is larger has to be told apart, and adding as many as there can be does not overflow.
    private const long Largest = 1L << 40;

    private const int BytesOfOne = 16;

    private readonly long _bits;
    private readonly object? _ref;

    private Value(long bits, object? reference)
    {
        _bits = bits;
        _ref = reference;
    }

    /// <summary>The truth value true.</summary>
    public static Value True => new(1, BoolTag);

    /// <summary>The truth value false.</summary>
    public static Value False => new(0, BoolTag);

    /// <summary>What this value holds.</summary>
    public ValueKind Kind => _ref switch
    {
        null => ValueKind.None,
        ScalarTag tag => tag.Kind,
        Model.Str => ValueKind.Str,
        ListValue => ValueKind.List,
        MapValue => ValueKind.Map,
        StructValue => ValueKind.Struct,
        _ => ValueKind.Func,
    };

    /// <summary>True for the default of the type, which holds nothing.</summary>
    public bool IsNone => _ref is null;

    /// <summary>
    /// The bytes that it holds, written out: 16 for each value in it, itself one of them, and those of its strs; what occurs in it twice
    /// counts twice. Beyond a million million it may be less than they are.
    /// </summary>
    public long Size => _ref switch
    {
        null => 0,
        Model.Str str => BytesOfOne + str.Length,
        ListValue list => list.Size,
        MapValue map => map.Size,
        StructValue record => record.Size,
        _ => BytesOfOne,
    };

    /// <summary>The truth value.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool AsBool => ReferenceEquals(_ref, BoolTag) ? _bits != 0 : throw Wrong(ValueKind.Bool);

    /// <summary>The integer.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public long AsInt => ReferenceEquals(_ref, IntTag) ? _bits : throw Wrong(ValueKind.Int);

    /// <summary>The float.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public double AsFloat => ReferenceEquals(_ref, FloatTag) ? BitConverter.Int64BitsToDouble(_bits) : throw Wrong(ValueKind.Float);

    /// <summary>The bytes.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public Model.Str AsStr => _ref as Model.Str ?? throw Wrong(ValueKind.Str);

    /// <summary>The list.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public ListValue AsList => _ref as ListValue ?? throw Wrong(ValueKind.List);

    /// <summary>The map.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public MapValue AsMap => _ref as MapValue ?? throw Wrong(ValueKind.Map);

    /// <summary>The struct.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public StructValue AsStruct => _ref as StructValue ?? throw Wrong(ValueKind.Struct);

    /// <summary>The function.</summary>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public FuncValue AsFunc => _ref as FuncValue ?? throw Wrong(ValueKind.Func);

    /// <summary>A truth value.</summary>
    public static Value Bool(bool value) => new(value ? 1 : 0, BoolTag);

    /// <summary>An integer.</summary>
    public static Value Int(long value) => new(value, IntTag);

    /// <summary>A float.</summary>
    public static Value Float(double value) => new(BitConverter.DoubleToInt64Bits(value), FloatTag);

    /// <summary>Bytes.</summary>
    public static Value Str(Model.Str value) => new(0, value);

    /// <summary>A list of <paramref name="items"/>, which must not change afterwards.</summary>
    public static Value List(params Value[] items) => new(0, items.Length == 0 ? ListValue.Empty : new ListValue(items));

    /// <summary>A list.</summary>
    public static Value From(ListValue value) => new(0, value);

    /// <summary>A map.</summary>
    public static Value From(MapValue value) => new(0, value);

    /// <summary>A struct.</summary>
    public static Value From(StructValue value) => new(0, value);

    /// <summary>A function.</summary>
    public static Value From(FuncValue value) => new(0, value);

    /// <summary>A list of strings.</summary>
    public static Value StrList(IEnumerable<Model.Str> items) => List([.. items.Select(Str)]);

    /// <summary>True when both are the same value, see <see cref="Equals(Value)"/>.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>True when the values differ.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>
    /// Deep equality. Floats compare by the language's <c>==</c>, save that a NaN equals a NaN here, so that an unchanged
    /// NaN cuts propagation off. Functions compare by identity.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Value other)
    {
        if (ReferenceEquals(_ref, other._ref))
        {
            return _bits == other._bits || (ReferenceEquals(_ref, FloatTag) && AsFloat.Equals(other.AsFloat));
        }

        return DeepEquals(other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _ref switch
    {
        null => 0,
        ScalarTag when ReferenceEquals(_ref, FloatTag) => AsFloat.GetHashCode(),
        ScalarTag tag => HashCode.Combine(tag.Kind, _bits),
        _ => _ref.GetHashCode(),
    };

    /// <summary>The canonical text, as <c>%v</c> prints it inside containers: strings are quoted.</summary>
    public override string ToString() => ValuePrinter.Canonical(this);

    /// <summary>The <see cref="Size"/> of a container of <paramref name="parts"/>.</summary>
    internal static long SizeAround(ReadOnlySpan<Value> parts)
    {
        long size = BytesOfOne;
        foreach (var part in parts)
        {
            size = Math.Min(Largest, size + part.Size);
        }

        return size;
    }

    private bool DeepEquals(Value other) => _ref switch
    {
        Model.Str str => other._ref is Model.Str otherStr && str.Equals(otherStr),
        ListValue list => other._ref is ListValue otherList && list.Equals(otherList),
        MapValue map => other._ref is MapValue otherMap && map.Equals(otherMap),
        StructValue record => other._ref is StructValue otherRecord && record.Equals(otherRecord),
        _ => false,
    };

    private InvalidOperationException Wrong(ValueKind wanted) => new($"the value is of kind {Kind}, not {wanted}");

    private sealed class ScalarTag(ValueKind kind)
    {
        public ValueKind Kind { get; } = kind;
    }
}
