namespace Mgmt.Model;

/// <summary>An immutable list of values of one type.</summary>
public sealed class ListValue : IEquatable<ListValue>
{
    private readonly Value[] _items;
    private int _hash;

    /// <summary>A list that takes <paramref name="items"/> over; they must not change afterwards.</summary>
    public ListValue(Value[] items)
    {
        _items = items;
        Size = Value.SizeAround(items);
    }

    /// <summary>The list without elements.</summary>
    public static ListValue Empty { get; } = new([]);

    /// <summary>The number of elements.</summary>
    public int Count => _items.Length;

    /// <summary>The bytes that it holds, see <see cref="Value.Size"/>.</summary>
    public long Size { get; }

    /// <summary>The elements, in order.</summary>
    public ReadOnlySpan<Value> Items => _items;

    /// <summary>The element at <paramref name="index"/>, from 0.</summary>
    public Value this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(ListValue? other) =>
        ReferenceEquals(this, other)
        || (other is not null && GetHashCode() == other.GetHashCode() && Items.SequenceEqual(other.Items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ListValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0)
        {
            return _hash;
        }

        var hash = default(HashCode);
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        var computed = hash.ToHashCode();
        return _hash = computed == 0 ? 1 : computed;
    }
}
