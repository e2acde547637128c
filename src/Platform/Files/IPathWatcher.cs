namespace Mgmt.Platform.Files;

/// <summary>Tells when something at a path may have changed. One inotify instance and one thread serve everybody.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IPathWatcher : IDisposable
{
    /// <summary>
    /// Calls <paramref name="changed"/> whenever the file or directory at <paramref name="path"/> may have come, gone or
    /// changed in content or attributes, by whatever way: also when an ancestor was moved away or back, or an atomic
    /// rename replaced it. It may be called too often, on the hub's thread, and must not block. Ends when disposed.
    /// </summary>
    /// <param name="path">An absolute path, as bytes; a trailing slash is ignored.</param>
    /// <param name="scope">What to watch beside the path itself.</param>
    /// <param name="changed">Called without any lock held.</param>
    /// <returns>The watch. Its <see cref="IPathWatch.PollReason"/> says why it has to be polled instead, if so.</returns>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    IPathWatch Watch(ReadOnlySpan<byte> path, PathWatchScope scope, Action changed);
}

/// <summary>What to watch beside the path itself.</summary>
public enum PathWatchScope
{
    /// <summary>The path alone.</summary>
    Path,

    /// <summary>The directory's entries too.</summary>
    Entries,

    /// <summary>Everything below the directory.</summary>
    Tree,
}

/// <summary>One watch of one path.</summary>
public interface IPathWatch : IDisposable
{
    /// <summary>Why events cannot be relied on here (hard links, a network file system, the watch limit); null when they can.</summary>
    string? PollReason { get; }
}
