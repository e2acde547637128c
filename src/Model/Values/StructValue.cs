namespace Mgmt.Model;

/// <summary>An immutable struct: named fields in a fixed order.</summary>
public sealed class StructValue : IEquatable<StructValue>
{
    private readonly string[] _names;
    private readonly Value[] _values;
    private int _hash;

    /// <summary>A struct that takes both arrays over; they are of one length and must not change afterwards.</summary>
    public StructValue(string[] names, Value[] values)
    {
        if (names.Length != values.Length)
        {
            throw new ArgumentException("a struct needs as many values as names", nameof(values));
        }

        _names = names;
        _values = values;
        Size = Value.SizeAround(values);
    }

    /// <summary>The number of fields.</summary>
    public int Count => _names.Length;

    /// <summary>The bytes that it holds, see <see cref="Value.Size"/>.</summary>
    public long Size { get; }

    /// <summary>The names of the fields, in order.</summary>
    public ReadOnlySpan<string> Names => _names;

    /// <summary>The values of the fields, in order.</summary>
    public ReadOnlySpan<Value> Values => _values;

    /// <summary>The value of the field at <paramref name="index"/>, from 0.</summary>
    public Value this[int index] => _values[index];

    /// <summary>The value of the field called <paramref name="name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public Value this[string name]
    {
        get
        {
            var index = IndexOf(name);
            return index >= 0 ? _values[index] : throw new KeyNotFoundException($"the struct has no field `{name}`");
        }
    }

    /// <summary>Where the field called <paramref name="name"/> stands, or -1.</summary>
    public int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <inheritdoc/>
    public bool Equals(StructValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && GetHashCode() == other.GetHashCode()
            && (ReferenceEquals(_names, other._names) || Names.SequenceEqual(other.Names))
            && Values.SequenceEqual(other.Values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0)
        {
            return _hash;
        }

        var hash = default(HashCode);
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        var computed = hash.ToHashCode();
        return _hash = computed == 0 ? 1 : computed;
    }
}
