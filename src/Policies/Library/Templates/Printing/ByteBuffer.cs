using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Templates.Printing;

/// <summary>Bytes that grow as they are written, up to <see cref="Limit"/>.</summary>
internal sealed class ByteBuffer
{
    /// <summary>More than this no template may make, in bytes.</summary>
    public const int Limit = 1 << 27;

    private const int LeastCapacity = 64;

    private byte[] _bytes = [];

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Append(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void Append(char ascii) => Append((byte)ascii);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Fill(byte value, int count)
    {
        if (count > 0)
        {
            Reserve(count);
            _bytes.AsSpan(Length, count).Fill(value);
            Length += count;
        }
    }

    public void Clear() => Length = 0;

    public Str ToStr() => Str.From(Span);

    private void Reserve(int more)
    {
        if (more > Limit - Length)
        {
            throw new FunctionFailedException($"the text is longer than {Limit} bytes");
        }

        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Math.Max(Length + more, LeastCapacity), (int)Math.Min(Limit, _bytes.Length * 2L)));
        }
    }
}
