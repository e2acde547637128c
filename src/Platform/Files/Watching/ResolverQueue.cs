namespace Mgmt.Platform.Files.Watching;

/// <summary>What is to be looked at again, for a thread that may wait for the disk.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class ResolverQueue
{
    // More events than this are not worth keeping: everything is looked at instead.
    private const int BacklogLimit = 16 * 1024 * 1024;
    private readonly object _lock = new();
    private readonly Queue<ResolverItem> _items = new();
    private int _backlog;
    private bool _everything;
    private bool _mounts;
    private bool _closed;

    /// <summary>Events that could not be dispatched at once.</summary>
    public void AddEvents(ReadOnlySpan<byte> events)
    {
        lock (_lock)
        {
            if (_backlog + events.Length > BacklogLimit)
            {
                _everything = true;
            }
            else
            {
                _backlog += events.Length;
                _items.Enqueue(new ResolverItem.Events(events.ToArray()));
            }

            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Whatever is watched.</summary>
    public void AddEverything()
    {
        lock (_lock)
        {
            _everything = true;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Whether mounts have covered a watched directory or laid one bare.</summary>
    public void AddMounts()
    {
        lock (_lock)
        {
            _mounts = true;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>One name that came, went or was replaced.</summary>
    public void AddRecheck(WatchNode node)
    {
        if (!node.IsQueued)
        {
            node.IsQueued = true;
            Add(new ResolverItem.Recheck(node));
        }
    }

    /// <summary>A directory that came, went or was replaced, with everything below.</summary>
    public void AddSubtree(WatchNode node) => Add(new ResolverItem.Subtree(node));

    /// <summary>One watch.</summary>
    public void AddWatch(PathWatch watch) => Add(new ResolverItem.Watch(watch));

    /// <summary>Ends <see cref="Take"/>.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Waits for the next thing to do; null when closed.</summary>
    public ResolverItem? Take()
    {
        lock (_lock)
        {
            while (true)
            {
                if (_closed)
                {
                    return null;
                }

                if (_everything)
                {
                    _everything = false;
                    return ResolverItem.Everything;
                }

                if (_mounts)
                {
                    _mounts = false;
                    return ResolverItem.Mounts;
                }

                if (_items.TryDequeue(out var item))
                {
                    _backlog -= (item as ResolverItem.Events)?.Bytes.Length ?? 0;
                    return item;
                }

                Monitor.Wait(_lock);
            }
        }
    }

    private void Add(ResolverItem item)
    {
        lock (_lock)
        {
            _items.Enqueue(item);
            Monitor.Pulse(_lock);
        }
    }
}
