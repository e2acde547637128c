using Mgmt.Platform.Files.Watching;

namespace Mgmt.Platform.Files;

/// <summary>
/// Watches any number of paths with one inotify instance and two threads: one that only drains the kernel's queue, and one
/// that follows directories which came, went or moved. Each directory on the way to a watched path is watched once.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class InotifyTree : IPathWatcher
{
    private readonly WatchCallbacks _callbacks = new();
    private readonly ResolverQueue _queue = new();
    private readonly WatchTree _tree;
    private readonly WatchDispatcher _dispatcher;
    private readonly InotifyDrain _drain;
    private int _closed;

    /// <summary>A tree that does not report the temporary files called by <paramref name="names"/>.</summary>
    /// <param name="names">How this process calls its temporary files.</param>
    /// <param name="maximumWatches">How many of the kernel's watches to use at most; what exceeds it is polled. Default: as many as the kernel grants.</param>
    /// <param name="overflowed">Told when events were lost, after whatever is watched was reported as changed; on a thread that may wait. Default: nobody.</param>
    public InotifyTree(TemporaryNames names, int maximumWatches = int.MaxValue, Action? overflowed = null)
        : this(names, maximumWatches, InotifyInstance.Open(), overflowed)
    {
    }

    internal InotifyTree(TemporaryNames names, int maximumWatches, InotifyInstance inotify, Action? overflowed = null)
    {
        _tree = new WatchTree(inotify, maximumWatches);
        _dispatcher = new WatchDispatcher(_tree, _queue, names);
        _drain = new InotifyDrain(inotify, _tree, _dispatcher, _queue, _callbacks);
        var resolver = new WatchResolver(_tree, _dispatcher, _queue, _callbacks, overflowed);
        new Thread(_drain.Run) { IsBackground = true, Name = "inotify drain" }.Start();
        new Thread(resolver.Run) { IsBackground = true, Name = "inotify resolver" }.Start();
    }

    /// <summary>What watching costs and has seen.</summary>
    public WatchStatistics Statistics
    {
        get
        {
            lock (_tree.Lock)
            {
                return new(
                    _tree.DirectoryCount,
                    _tree.Watches.Count,
                    _tree.Watches.Count(static w => w.PollReason is not null),
                    _dispatcher.Events,
                    _dispatcher.Own,
                    _dispatcher.Overflows,
                    _callbacks.Failures);
            }
        }
    }

    /// <inheritdoc/>
    public IPathWatch Watch(ReadOnlySpan<byte> path, PathWatchScope scope, Action changed)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _closed) != 0, this);
        var watch = new PathWatch(_tree, FilePath.From(path), scope, changed);
        WatchResolver.Probe(watch.Path);
        lock (_tree.Lock)
        {
            _tree.Attach(watch);
        }

        return watch;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            _queue.Close();
            _drain.Dispose();
        }
    }
}
