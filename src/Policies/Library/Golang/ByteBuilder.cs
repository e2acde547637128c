using System.Buffers;
using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Golang;

/// <summary>Collects the bytes of a result, up to a limit that keeps one call from taking all memory.</summary>
internal sealed class ByteBuilder
{
    /// <summary>The longest result: 64 MiB.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Adds <paramref name="bytes"/>.</summary>
    /// <exception cref="FunctionFailedException">The result would be too long.</exception>
    public ByteBuilder Add(ReadOnlySpan<byte> bytes)
    {
        Expect((long)_bytes.WrittenCount + bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Adds one byte.</summary>
    public ByteBuilder Add(byte value) => Add([value]);

    /// <summary>Adds the bytes of a character.</summary>
    public ByteBuilder Add(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        return Add(bytes[..rune.EncodeToUtf8(bytes)]);
    }

    /// <summary>What was collected.</summary>
    public Str ToStr() => Str.From(_bytes.WrittenSpan);

    /// <summary>Lets a result of <paramref name="length"/> bytes pass.</summary>
    /// <exception cref="FunctionFailedException">It is too long.</exception>
    public static void Expect(long length)
    {
        if (length > Limit)
        {
            throw new FunctionFailedException($"the result would be longer than {Limit} bytes, which is the limit");
        }
    }
}
