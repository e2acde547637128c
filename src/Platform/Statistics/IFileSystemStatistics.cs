using Mgmt.Platform.Contents;

namespace Mgmt.Platform.Statistics;

/// <summary>Asks file systems how full they are.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IFileSystemStatistics
{
    /// <summary>How full the file system is that <paramref name="path"/> lies on. It blocks for as long as a dead network mount does.</summary>
    /// <param name="path">An existing path, as bytes.</param>
    /// <exception cref="PathReadException">The kernel refused, with its reason.</exception>
    FileSystemUsage Read(ReadOnlySpan<byte> path);
}
