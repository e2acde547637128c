using System.Buffers.Binary;
using Mgmt.Model;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>What is remembered of a command's last success.</summary>
/// <param name="Newest">The newest modification among its <c>mtimes</c> then, in ticks.</param>
/// <param name="Output">What it wrote on both streams.</param>
/// <param name="Stdout">What it wrote on standard output.</param>
/// <param name="Stderr">What it wrote on standard error.</param>
internal sealed record ExecRun(long Newest, Str Output, Str Stdout, Str Stderr)
{
    private const int HeaderSize = sizeof(long) + (2 * sizeof(int));

    public static ExecRun Of(ChildResult result, long newest) =>
        new(newest, Str.From(result.Merged.Span), Str.From(result.Output.Span), Str.From(result.Error.Span));

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null when it is damaged.</summary>
    public static ExecRun? From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderSize)
        {
            return null;
        }

        var output = BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(long)..]);
        var stdout = BinaryPrimitives.ReadInt32LittleEndian(bytes[(sizeof(long) + sizeof(int))..]);
        var rest = bytes[HeaderSize..];
        return output < 0 || stdout < 0 || (long)output + stdout > rest.Length
            ? null
            : new(BinaryPrimitives.ReadInt64LittleEndian(bytes), Str.From(rest[..output]), Str.From(rest.Slice(output, stdout)), Str.From(rest[(output + stdout)..]));
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderSize + Output.Length + Stdout.Length + Stderr.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Newest);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(long)), Output.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(long) + sizeof(int)), Stdout.Length);
        var rest = bytes.AsSpan(HeaderSize);
        Output.Span.CopyTo(rest);
        Stdout.Span.CopyTo(rest[Output.Length..]);
        Stderr.Span.CopyTo(rest[(Output.Length + Stdout.Length)..]);
        return bytes;
    }
}
