namespace Mgmt.Signals;

/// <summary>Opens the small text files in which the kernel tells about itself.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IProcFiles
{
    /// <summary>Opens the file at <paramref name="path"/>.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    IProcFile Open(string path);
}

/// <summary>One such file, open.</summary>
/// <threadsafety>Not safe for concurrent use.</threadsafety>
public interface IProcFile : IDisposable
{
    /// <summary>Reads what the file says now, from <paramref name="offset"/> on, into <paramref name="buffer"/>.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    int Read(Span<byte> buffer, long offset);
}
