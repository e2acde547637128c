using System.Diagnostics.CodeAnalysis;

namespace Mgmt.Model;

/// <summary>An immutable map. Its entries are kept in the canonical order of their keys, so that equal maps print alike.</summary>
public sealed class MapValue : IEquatable<MapValue>
{
    private readonly KeyValuePair<Value, Value>[] _entries;
    private readonly Dictionary<Value, Value> _index;
    private int _hash;

    /// <summary>A map of <paramref name="entries"/>; of two equal keys the later one wins.</summary>
    public MapValue(IEnumerable<KeyValuePair<Value, Value>> entries)
    {
        _index = [];
        foreach (var (key, value) in entries)
        {
            _index[key] = value;
        }

        _entries = [.. _index];
        Array.Sort(_entries, static (a, b) => ValueOrder.Compare(a.Key, b.Key));
        Size = Value.SizeAround([.. _entries.SelectMany(static e => (IEnumerable<Value>)[e.Key, e.Value])]);
    }

    /// <summary>The map without entries.</summary>
    public static MapValue Empty { get; } = new([]);

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The bytes that it holds, see <see cref="Value.Size"/>.</summary>
    public long Size { get; }

    /// <summary>The entries, in the canonical order of their keys.</summary>
    public ReadOnlySpan<KeyValuePair<Value, Value>> Entries => _entries;

    /// <summary>Looks <paramref name="key"/> up.</summary>
    public bool TryGet(Value key, [MaybeNullWhen(false)] out Value value) => _index.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(MapValue? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Count != other.Count || GetHashCode() != other.GetHashCode())
        {
            return false;
        }

        foreach (var (key, value) in _entries)
        {
            if (!other.TryGet(key, out var theirs) || !value.Equals(theirs))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MapValue);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0)
        {
            return _hash;
        }

        var sum = Count;
        foreach (var (key, value) in _entries)
        {
            sum = unchecked(sum + HashCode.Combine(key, value));
        }

        return _hash = sum == 0 ? 1 : sum;
    }
}
