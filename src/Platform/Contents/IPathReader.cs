namespace Mgmt.Platform.Contents;

/// <summary>Reads what a path says, without ever waiting for a writer.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IPathReader
{
    /// <summary>
    /// The whole content of the regular file at <paramref name="path"/>, also of one that the kernel makes up, as below
    /// <c>/proc</c>. It blocks for as long as a dead network mount does, but on nothing else.
    /// </summary>
    /// <param name="path">The path, as bytes; symbolic links are followed.</param>
    /// <param name="limit">How many bytes it may have at most.</param>
    /// <exception cref="PathReadException">There is no such file, it is no regular one, it is larger, or the kernel refused.</exception>
    byte[] Read(ReadOnlySpan<byte> path, int limit);

    /// <summary>True when something is at <paramref name="path"/>, whatever it is; symbolic links are followed.</summary>
    /// <param name="path">The path, as bytes.</param>
    /// <exception cref="PathReadException">The kernel will not say, e.g. because a directory on the way may not be searched.</exception>
    bool Exists(ReadOnlySpan<byte> path);
}
