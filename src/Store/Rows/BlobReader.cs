using System.Text;
using Mgmt.Model;

namespace Mgmt.Store.Rows;

/// <summary>Unpacks what <see cref="BlobWriter"/> packed.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The next integer.</summary>
    /// <exception cref="InvalidDataException">The blob is damaged.</exception>
    public long ReadInteger()
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw Damaged();
    }

    /// <summary>A count of things that take at least a byte each.</summary>
    public int ReadCount()
    {
        var count = ReadInteger();
        return count >= 0 && count <= _rest.Length ? (int)count : throw Damaged();
    }

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadCount());

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    public VertexId ReadVertex() => new(ReadText(), Str.From(ReadBytes()), (int)ReadInteger());

    private static InvalidDataException Damaged() => new("a row of the state file is damaged");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw Damaged();
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
