using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>Follows what came, went or moved: everything about watching that may wait for the disk, on a thread of its own.</summary>
internal sealed unsafe class WatchResolver(WatchTree tree, WatchDispatcher dispatcher, ResolverQueue queue, WatchCallbacks callbacks, Action? overflowed)
{
    // So many watches are attached anew under one lock; a storm does not keep the events that follow waiting.
    private const int Slice = 64;
    private readonly List<PathWatch> _changed = [];

    /// <summary>Works until the queue is closed.</summary>
    public void Run()
    {
        while (queue.Take() is { } item)
        {
            Process(item);
        }
    }

    /// <summary>Waits for a dead mount at <paramref name="path"/> here, where no lock is held.</summary>
    public static void Probe(FilePath path)
    {
        Libc.StatX status;
        fixed (byte* name = path.Terminated)
        {
            _ = Libc.Stat(Libc.AtCurrentDirectory, name, 0, Libc.StatX.BasicMask, &status);
        }
    }

    private void Process(ResolverItem item)
    {
        switch (item)
        {
            case ResolverItem.Events events:
                lock (tree.Lock)
                {
                    dispatcher.Dispatch(events.Bytes, _changed);
                }

                callbacks.Call(_changed);
                break;
            case ResolverItem.Recheck { Node: var node }:
                Recheck(node);
                break;
            case ResolverItem.Subtree { Node: var node }:
                Reattach(Invalidate([node]));
                break;
            case ResolverItem.Watch { Value: var watch }:
                Reattach([watch]);
                break;
            case var _ when item == ResolverItem.Everything:
                Reattach(Invalidate([tree.Root]));
                overflowed?.Invoke();
                break;
            default:
                Reattach(Invalidate(CoveredNodes()));
                break;
        }
    }

    private void Recheck(WatchNode node)
    {
        PathWatch[] affected;
        lock (tree.Lock)
        {
            if (!WatchTree.Recheck(node))
            {
                return;
            }

            affected = [.. node.Watchers];
        }

        Reattach(affected);
    }

    private HashSet<PathWatch> Invalidate(IEnumerable<WatchNode> nodes)
    {
        var affected = new HashSet<PathWatch>();
        lock (tree.Lock)
        {
            foreach (var node in nodes)
            {
                WatchTree.Invalidate(node, affected);
            }
        }

        return affected;
    }

    private List<WatchNode> CoveredNodes()
    {
        lock (tree.Lock)
        {
            return [.. tree.Directories.SelectMany(static d => d.Nodes).Where(n => !tree.IsStillThere(n))];
        }
    }

    private void Reattach(IReadOnlyCollection<PathWatch> affected)
    {
        foreach (var slice in affected.Chunk(Slice))
        {
            foreach (var watch in slice)
            {
                Probe(watch.Path);
            }

            lock (tree.Lock)
            {
                foreach (var watch in slice)
                {
                    if (!watch.IsClosed)
                    {
                        tree.Reattach(watch);
                        _changed.Add(watch);
                    }
                }
            }

            callbacks.Call(_changed);
        }
    }
}
