namespace Mgmt.Platform.Files;

/// <summary>Content that is in memory.</summary>
/// <param name="bytes">The bytes, which must not change.</param>
public sealed class BytesContent(ReadOnlyMemory<byte> bytes) : IFileContent
{
    /// <inheritdoc/>
    public long Length => bytes.Length;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        var rest = bytes.Span[(int)Math.Min(offset, bytes.Length)..];
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        return count;
    }
}
