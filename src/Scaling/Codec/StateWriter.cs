using System.Buffers;
using System.Buffers.Binary;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>Writes state compactly: integers as variable-length zigzag, everything else in little-endian order.</summary>
/// <threadsafety>Not safe for concurrent use.</threadsafety>
public sealed class StateWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(64);

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>Forgets what was written, and keeps the buffer.</summary>
    public void Clear() => _buffer.ResetWrittenCount();

    /// <summary>Writes one byte.</summary>
    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>Writes a truth value in one byte.</summary>
    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Writes an integer in one to ten bytes; small ones are short, of either sign.</summary>
    public void Int(long value)
    {
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        var span = _buffer.GetSpan(10);
        var length = 0;
        while (rest >= 0x80)
        {
            span[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        span[length++] = (byte)rest;
        _buffer.Advance(length);
    }

    /// <summary>Writes a float in eight bytes, every bit of it.</summary>
    public void Float(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), value);
        _buffer.Advance(sizeof(double));
    }

    /// <summary>Writes bytes behind their count.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int(value.Length);
        _buffer.Write(value);
    }

    /// <summary>Writes a length of time, of a century at most.</summary>
    public void Duration(TimeSpan value) => Int(value.Ticks);

    /// <summary>Writes an instant.</summary>
    public void Instant(Instant value) => Int(value.Ticks);

    /// <summary>Writes an instant, or that there is none.</summary>
    public void Instant(Instant? value)
    {
        Bool(value.HasValue);
        if (value is { } instant)
        {
            Instant(instant);
        }
    }
}
