using System.Buffers.Binary;
using Mgmt.Model;

namespace Mgmt.Scaling;

/// <summary>Reads what <see cref="StateWriter"/> wrote. Every method throws a <see cref="StateFormatException"/> when the bytes are something else.</summary>
/// <param name="bytes">What was written.</param>
public ref struct StateReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>How many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>Reads one byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>Reads a truth value.</summary>
    public bool Bool() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new StateFormatException($"the state holds {other} where a truth value is expected"),
    };

    /// <summary>Reads an integer.</summary>
    public long Int()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return unchecked((long)(value >> 1) ^ -(long)(value & 1));
            }
        }

        throw new StateFormatException("the state holds an integer of more than 64 bits");
    }

    /// <summary>Reads a count of elements that take at least <paramref name="elementSize"/> bytes each.</summary>
    public int Count(int elementSize)
    {
        var count = Int();
        return count >= 0 && count <= Left / elementSize
            ? (int)count
            : throw new StateFormatException($"the state announces {count} elements, but only {Left} bytes follow");
    }

    /// <summary>Reads a float.</summary>
    public double Float() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>Reads bytes behind their count.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(Count(1));

    /// <summary>Reads an instant.</summary>
    public Instant Instant() => new(Int());

    /// <summary>Reads an instant, or null when there is none.</summary>
    public Instant? OptionalInstant() => Bool() ? Instant() : null;

    /// <summary>Reads a length of time.</summary>
    public TimeSpan Duration()
    {
        var span = TimeSpan.FromTicks(Int());
        return span >= TimeSpan.Zero && span <= Durations.Longest
            ? span
            : throw new StateFormatException($"the state holds a length of time of {span}, but no machine remembers one");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_rest.Length < count)
        {
            throw new StateFormatException("the state ends too early");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
