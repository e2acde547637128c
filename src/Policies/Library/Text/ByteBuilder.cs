using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Text;

/// <summary>Collects the bytes of a result, up to <see cref="ValueLimits.MostBytes"/>.</summary>
internal sealed class ByteBuilder
{
    private const int LeastCapacity = 64;

    private byte[] _bytes = [];

    /// <summary>The number of bytes collected.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes collected; valid until the next change.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>Adds <paramref name="bytes"/>.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Extend(bytes.Length));
        return this;
    }

    /// <summary>Adds one byte.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Append(byte value)
    {
        Extend(1)[0] = value;
        return this;
    }

    /// <summary>Adds one character of ASCII.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Append(char ascii) => Append((byte)ascii);

    /// <summary>Adds one character.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Append(Rune rune)
    {
        rune.EncodeToUtf8(Extend(rune.Utf8SequenceLength));
        return this;
    }

    /// <summary>Adds <paramref name="text"/> as UTF-8.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Append(string text)
    {
        Encoding.UTF8.GetBytes(text, Extend(Encoding.UTF8.GetByteCount(text)));
        return this;
    }

    /// <summary>Adds <paramref name="value"/>, <paramref name="count"/> times; nothing for a negative count.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Fill(byte value, int count)
    {
        Extend(Math.Max(count, 0)).Fill(value);
        return this;
    }

    /// <summary>Forgets what was collected.</summary>
    public void Clear() => Length = 0;

    /// <summary>What was collected.</summary>
    public Str ToStr() => Str.From(Span);

    private Span<byte> Extend(int more)
    {
        ValueLimits.CheckLength((long)Length + more);
        var start = Length;
        Length += more;
        if (Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Math.Max(Length, LeastCapacity), (int)Math.Min(ValueLimits.MostBytes, _bytes.Length * 2L)));
        }

        return _bytes.AsSpan(start, more);
    }
}
