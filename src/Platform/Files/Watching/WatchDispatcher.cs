using System.Buffers.Binary;

namespace Mgmt.Platform.Files.Watching;

/// <summary>Turns events into the callbacks of those whom they concern, and into work for the resolver.</summary>
/// <threadsafety>Dispatching needs the tree's lock to be held.</threadsafety>
internal sealed class WatchDispatcher(WatchTree tree, ResolverQueue resolver, TemporaryNames names)
{
    private const int HeaderSize = 16;
    private long _batch;
    private long _events;
    private long _own;
    private long _overflows;

    public long Events => Interlocked.Read(ref _events);

    public long Own => Interlocked.Read(ref _own);

    public long Overflows => Interlocked.Read(ref _overflows);

    /// <summary>Adds to <paramref name="changed"/> whom the <paramref name="events"/> concern.</summary>
    public void Dispatch(ReadOnlySpan<byte> events, List<PathWatch> changed)
    {
        _batch++;
        while (events.Length >= HeaderSize)
        {
            var watch = BinaryPrimitives.ReadInt32LittleEndian(events);
            var mask = BinaryPrimitives.ReadUInt32LittleEndian(events[4..]);
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(events[12..]);
            var name = events.Slice(HeaderSize, length);
            var end = name.IndexOf((byte)0);
            DispatchEvent(watch, mask, end < 0 ? name : name[..end], changed);
            events = events[(HeaderSize + length)..];
            Interlocked.Increment(ref _events);
        }
    }

    private void DispatchEvent(int number, uint mask, ReadOnlySpan<byte> name, List<PathWatch> changed)
    {
        if ((mask & InotifyMask.Overflow) != 0)
        {
            Interlocked.Increment(ref _overflows);
            resolver.AddEverything();
        }
        else if (tree.Find(number) is not { } directory)
        {
            // Left over from a watch that was given up.
        }
        else if ((mask & InotifyMask.Self) != 0)
        {
            foreach (var node in directory.Nodes)
            {
                resolver.AddSubtree(node);
            }

            if ((mask & InotifyMask.Ignored) != 0)
            {
                tree.Forget(directory);
            }
        }
        else if (names.IsOwn(name))
        {
            Interlocked.Increment(ref _own);
        }
        else
        {
            foreach (var node in directory.Nodes)
            {
                DispatchName(node, mask, name, changed);
            }
        }
    }

    private void DispatchName(WatchNode node, uint mask, ReadOnlySpan<byte> name, List<PathWatch> changed)
    {
        var isStructure = (mask & InotifyMask.Structure) != 0;
        foreach (var listener in node.Listeners ?? [])
        {
            Collect(listener, changed);
            if (isStructure && listener.Scope == PathWatchScope.Tree && (mask & InotifyMask.IsDirectory) != 0)
            {
                resolver.AddWatch(listener);
            }
        }

        // An event without a name is about the directory itself.
        if ((name.IsEmpty ? node : node.Find(name)) is not { } child)
        {
            return;
        }

        foreach (var watch in child.Watchers)
        {
            Collect(watch, changed);
        }

        if (isStructure && child.IsWay)
        {
            resolver.AddSubtree(child);
        }
        else if (isStructure)
        {
            resolver.AddRecheck(child);
        }
    }

    private void Collect(PathWatch watch, List<PathWatch> changed)
    {
        if (watch.Batch != _batch)
        {
            watch.Batch = _batch;
            changed.Add(watch);
        }
    }
}
