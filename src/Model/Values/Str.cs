using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Mgmt.Model;

/// <summary>
/// The language's <c>str</c>: immutable bytes, UTF-8 by convention but never by force, so that invalid sequences pass
/// through a policy unharmed. Equality and order are those of the bytes.
/// </summary>
/// <threadsafety>Immutable; safe from any thread.</threadsafety>
public sealed class Str : IEquatable<Str>, IComparable<Str>
{
    private readonly byte[] _bytes;
    private int _hash;

    private Str(byte[] bytes) => _bytes = bytes;

    /// <summary>The empty string.</summary>
    public static Str Empty { get; } = new([]);

    /// <summary>The length in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>The bytes themselves.</summary>
    public ReadOnlySpan<byte> Span => _bytes;

    /// <summary>The bytes themselves, for APIs that keep them.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>True when there is no byte at all.</summary>
    public bool IsEmpty => _bytes.Length == 0;

    /// <summary>A string of a copy of <paramref name="bytes"/>.</summary>
    public static Str From(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Empty : new(bytes.ToArray());

    /// <summary>A string that takes <paramref name="bytes"/> over; the caller must not change them afterwards.</summary>
    public static Str Adopt(byte[] bytes) => bytes.Length == 0 ? Empty : new(bytes);

    /// <summary>The UTF-8 bytes of <paramref name="text"/>.</summary>
    public static Str From(string text) => text.Length == 0 ? Empty : new(Encoding.UTF8.GetBytes(text));

    /// <summary>The UTF-8 bytes of <paramref name="text"/>.</summary>
    public static implicit operator Str(string text) => From(text);

    /// <summary>The bytes of <paramref name="left"/> followed by those of <paramref name="right"/>.</summary>
    public static Str Concat(Str left, Str right)
    {
        if (left.IsEmpty)
        {
            return right;
        }

        if (right.IsEmpty)
        {
            return left;
        }

        var joined = new byte[left.Length + right.Length];
        left._bytes.CopyTo(joined, 0);
        right._bytes.CopyTo(joined, left.Length);
        return new(joined);
    }

    /// <summary>True when both hold the same bytes; two nulls are equal.</summary>
    public static bool operator ==(Str? left, Str? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True when the bytes differ.</summary>
    public static bool operator !=(Str? left, Str? right) => !(left == right);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>, bytewise.</summary>
    public static bool operator <(Str left, Str right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>, bytewise.</summary>
    public static bool operator >(Str left, Str right) => left.CompareTo(right) > 0;

    /// <summary>True unless <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator <=(Str left, Str right) => left.CompareTo(right) <= 0;

    /// <summary>True unless <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator >=(Str left, Str right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Str? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (_hash == 0 || other._hash == 0 || _hash == other._hash)
            && Span.SequenceEqual(other.Span));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as Str);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_hash != 0)
        {
            return _hash;
        }

        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        var computed = hash.ToHashCode();
        return _hash = computed == 0 ? 1 : computed;
    }

    /// <inheritdoc/>
    public int CompareTo(Str? other) => other is null ? 1 : Span.SequenceCompareTo(other.Span);

    /// <summary>The text, with U+FFFD for every sequence that is not UTF-8. For people, never for the world.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes);
}
