namespace Mgmt.Platform.Files.Watching;

/// <summary>One path without symbolic links in it; it may itself be one.</summary>
/// <threadsafety>Guarded by the lock of its tree.</threadsafety>
internal sealed class WatchNode(WatchNode? parent, byte[] name)
{
    private Dictionary<byte[], WatchNode>? _children;

    public WatchNode? Parent { get; } = parent;

    public byte[] Name { get; } = name;

    public NodeState State { get; set; }

    /// <summary>Where the link leads, when it is one.</summary>
    public byte[] Target { get; set; } = [];

    /// <summary>True when the kernel's watch is known to be on the directory that is now at the path.</summary>
    public bool IsVerified { get; set; }

    /// <summary>True while it waits to be looked at again.</summary>
    public bool IsQueued { get; set; }

    public DirectoryWatch? Directory { get; set; }

    /// <summary>Why the directory cannot be watched, or null.</summary>
    public string? Failure { get; set; }

    /// <summary>The watches that this path is the end of, or a link on the way of.</summary>
    public List<PathWatch> Watchers { get; } = new(1);

    /// <summary>The watches that want to hear of every entry.</summary>
    public List<PathWatch>? Listeners { get; set; }

    public bool HasChildren => _children is { Count: > 0 };

    /// <summary>True when something below depends on it.</summary>
    public bool IsWay => HasChildren || Directory is not null || Listeners is { Count: > 0 };

    public IEnumerable<WatchNode> Children => _children?.Values ?? Enumerable.Empty<WatchNode>();

    public WatchNode? Find(ReadOnlySpan<byte> childName) =>
        _children is not null && _children.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(childName, out var child) ? child : null;

    public WatchNode GetOrAdd(ReadOnlySpan<byte> childName)
    {
        if (Find(childName) is { } present)
        {
            return present;
        }

        var child = new WatchNode(this, childName.ToArray());
        (_children ??= new(NameComparer.Instance)).Add(child.Name, child);
        return child;
    }

    public void Remove(WatchNode child)
    {
        if (Find(child.Name) == child)
        {
            _children!.Remove(child.Name);
        }
    }

    /// <summary>The path, with a zero byte behind it.</summary>
    public byte[] TerminatedPath()
    {
        if (Parent is null)
        {
            return "/\0"u8.ToArray();
        }

        var length = 1;
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            length += node.Name.Length + 1;
        }

        var path = new byte[length];
        var end = length - 1;
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            end -= node.Name.Length;
            node.Name.CopyTo(path, end);
            path[--end] = (byte)'/';
        }

        return path;
    }
}
