using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>
/// The paths that are watched, as a tree without symbolic links: every directory on the way to one has one kernel's watch,
/// shared by all. A directory is watched first and looked into afterwards, so that nothing slips between.
/// </summary>
/// <threadsafety>Every member but <see cref="Close"/> needs <see cref="Lock"/> to be held.</threadsafety>
internal sealed class WatchTree(InotifyInstance inotify, int maximumWatches)
{
    private const int MaximumLinks = 40;
    private readonly Dictionary<int, DirectoryWatch> _directories = [];
    private readonly HashSet<PathWatch> _watches = [];

    public Lock Lock { get; } = new();

    public WatchNode Root { get; } = new(null, []) { State = NodeState.Directory };

    public int DirectoryCount => _directories.Count;

    public IReadOnlyCollection<PathWatch> Watches => _watches;

    public IEnumerable<DirectoryWatch> Directories => _directories.Values;

    public DirectoryWatch? Find(int number) => _directories.GetValueOrDefault(number);

    /// <summary>Registers <paramref name="watch"/> along its present way; it must not be registered.</summary>
    public void Attach(PathWatch watch)
    {
        _watches.Add(watch);
        var rest = new PathComponents(watch.Path.Span);
        var node = Root;
        var reason = inotify.Failure;
        var links = 0;
        while (rest.TryTake(out var component, out var isLast))
        {
            var name = component.AsSpan(0, component.Length - 1);
            if (name.SequenceEqual(".."u8))
            {
                node = node.Parent ?? node;
                continue;
            }

            if (!TryWatchDirectory(node, isLast ? InotifyMask.Content : InotifyMask.Way, ref reason))
            {
                node.State = NodeState.Missing;
                break;
            }

            var parent = node;
            node = node.GetOrAdd(name);
            if (isLast || node.State == NodeState.Unknown || parent.Directory is null)
            {
                NodeInspection.Look(node, isLast, ref reason);
            }

            if (node.State == NodeState.Link)
            {
                Register(watch, node);
                if (++links > MaximumLinks)
                {
                    reason ??= "too many symbolic links are on the way";
                    break;
                }

                rest.Push(node.Target);
                node = node.Target is [(byte)'/', ..] ? Root : parent;
            }
            else if (node.State != NodeState.Directory)
            {
                break;
            }
        }

        Register(watch, node);
        if (node.Parent is null)
        {
            TryWatchDirectory(node, InotifyMask.Content, ref reason);
        }

        if (watch.Scope != PathWatchScope.Path && node.State == NodeState.Directory)
        {
            Listen(watch, node, ref reason);
        }

        watch.PollReason = reason ?? node.Parent?.Directory?.PollReason;
    }

    /// <summary>Takes <paramref name="watch"/> out, with every node and kernel's watch that nobody else needs.</summary>
    public void Detach(PathWatch watch)
    {
        _watches.Remove(watch);
        foreach (var node in Unregister(watch))
        {
            Prune(node);
        }
    }

    /// <summary>Registers <paramref name="watch"/> along its present way instead of the former; what both share stays watched.</summary>
    public void Reattach(PathWatch watch)
    {
        var former = Unregister(watch);
        Attach(watch);
        foreach (var node in former)
        {
            Prune(node);
        }
    }

    /// <summary>Ends <paramref name="watch"/>; takes the lock itself.</summary>
    public void Close(PathWatch watch)
    {
        lock (Lock)
        {
            if (!watch.IsClosed)
            {
                watch.IsClosed = true;
                Detach(watch);
            }
        }
    }

    /// <summary>Looks at <paramref name="node"/> again. True when its watches have to be attached anew.</summary>
    public static bool Recheck(WatchNode node)
    {
        node.IsQueued = false;
        var before = node.State;
        string? reason = null;
        NodeInspection.Look(node, isLast: true, ref reason);
        if (before is NodeState.Directory or NodeState.Link || node.State is NodeState.Directory or NodeState.Link)
        {
            return true;
        }

        foreach (var watch in node.Watchers)
        {
            watch.PollReason = reason ?? node.Parent?.Failure ?? node.Parent?.Directory?.PollReason;
        }

        return false;
    }

    /// <summary>Forgets what is known of <paramref name="top"/> and everything below, and adds the watches concerned to <paramref name="affected"/>.</summary>
    public static void Invalidate(WatchNode top, HashSet<PathWatch> affected)
    {
        var rest = new Stack<WatchNode>();
        rest.Push(top);
        while (rest.TryPop(out var node))
        {
            node.IsQueued = false;
            node.IsVerified = false;
            node.State = node.Parent is null ? NodeState.Directory : NodeState.Unknown;
            affected.UnionWith(node.Watchers);
            affected.UnionWith(node.Listeners ?? []);
            foreach (var child in node.Children)
            {
                rest.Push(child);
            }
        }
    }

    /// <summary>The kernel watches <paramref name="directory"/> no more.</summary>
    public void Forget(DirectoryWatch directory)
    {
        _directories.Remove(directory.Number);
        foreach (var node in directory.Nodes)
        {
            node.Directory = null;
        }
    }

    /// <summary>True when the kernel's watch of <paramref name="node"/> is still on the directory that is at its path.</summary>
    public bool IsStillThere(WatchNode node) =>
        node.Directory is { } directory && inotify.Add(node.TerminatedPath(), directory.Mask) is var number && number == directory.Number;

    private static void Register(PathWatch watch, WatchNode node)
    {
        if (!watch.Nodes.Contains(node))
        {
            node.Watchers.Add(watch);
            watch.Nodes.Add(node);
        }
    }

    private static List<WatchNode> Unregister(PathWatch watch)
    {
        var nodes = watch.Nodes;
        watch.Nodes = new(1);
        foreach (var node in nodes)
        {
            node.Watchers.Remove(watch);
        }

        if (watch.Listening is { } listening)
        {
            watch.Listening = null;
            foreach (var node in listening)
            {
                node.Listeners!.Remove(watch);
            }

            nodes.AddRange(listening);
        }

        return nodes;
    }

    /// <summary>False when there is no such directory any more.</summary>
    private bool TryWatchDirectory(WatchNode node, uint mask, ref string? reason)
    {
        if (node.Directory is { } present && node.IsVerified && (present.Mask & mask) == mask)
        {
            return true;
        }

        if (inotify.Failure is not null)
        {
            return true;
        }

        var path = node.TerminatedPath();
        var isFull = node.Directory is null && _directories.Count >= maximumWatches;
        var number = isFull ? -1 : inotify.Add(path, mask | (node.Directory?.Mask ?? 0));
        if (number < 0)
        {
            var error = isFull ? Errno.NoSpace : Errno.Last;
            Release(node);
            if (error is Errno.NoEntry or Errno.NotADirectory)
            {
                return false;
            }

            node.Failure = error == Errno.NoSpace
                ? "the limit of inotify watches is reached: raise fs.inotify.max_user_watches"
                : $"a directory on the way cannot be watched ({Errno.Name(error)})";
            reason ??= node.Failure;
            return true;
        }

        if (!_directories.TryGetValue(number, out var directory))
        {
            _directories.Add(number, directory = new DirectoryWatch(number, FileSystemKind.PollReason(path)));
        }

        if (node.Directory != directory)
        {
            Release(node);
            directory.Nodes.Add(node);
            node.Directory = directory;
        }

        directory.Mask |= mask;
        node.Failure = null;
        node.IsVerified = true;
        return true;
    }

    private void Listen(PathWatch watch, WatchNode top, ref string? reason)
    {
        var rest = new Stack<WatchNode>();
        rest.Push(top);
        watch.Listening = [];
        while (rest.TryPop(out var node))
        {
            (node.Listeners ??= []).Add(watch);
            watch.Listening.Add(node);
            if (!TryWatchDirectory(node, InotifyMask.Content, ref reason))
            {
                continue;
            }

            reason ??= node.Directory?.PollReason;
            if (watch.Scope == PathWatchScope.Tree)
            {
                foreach (var name in Subdirectories.Of(node.TerminatedPath()))
                {
                    var child = node.GetOrAdd(name);
                    child.State = NodeState.Directory;
                    rest.Push(child);
                }
            }
        }
    }

    private void Release(WatchNode node)
    {
        if (node.Directory is { } directory)
        {
            node.Directory = null;
            node.IsVerified = false;
            directory.Nodes.Remove(node);
            if (directory.Nodes.Count == 0 && _directories.Remove(directory.Number))
            {
                inotify.Remove(directory.Number);
            }
        }
    }

    private void Prune(WatchNode node)
    {
        while (!node.HasChildren && node.Listeners is not { Count: > 0 })
        {
            Release(node);
            if (node.Watchers.Count > 0 || node.Parent is not { } parent)
            {
                return;
            }

            parent.Remove(node);
            node = parent;
        }
    }
}
