namespace Mgmt.Platform.Files;

/// <summary>What a file should contain.</summary>
public interface IFileContent
{
    /// <summary>The length in bytes.</summary>
    long Length { get; }

    /// <summary>Fills <paramref name="buffer"/> from <paramref name="offset"/> on, as far as the content reaches.</summary>
    /// <returns>How many bytes there were; fewer than asked for at the end only.</returns>
    int Read(long offset, Span<byte> buffer);
}
