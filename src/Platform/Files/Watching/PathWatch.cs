namespace Mgmt.Platform.Files.Watching;

/// <summary>One caller's watch.</summary>
internal sealed class PathWatch(WatchTree tree, FilePath path, PathWatchScope scope, Action changed) : IPathWatch
{
    private volatile string? _pollReason;

    public FilePath Path { get; } = path;

    public PathWatchScope Scope { get; } = scope;

    public Action Changed { get; } = changed;

    public bool IsClosed { get; set; }

    /// <summary>The last batch of events that concerned it, so that one batch calls it once.</summary>
    public long Batch { get; set; }

    /// <summary>The nodes whose watchers it is among.</summary>
    public List<WatchNode> Nodes { get; set; } = new(1);

    /// <summary>The nodes whose listeners it is among.</summary>
    public List<WatchNode>? Listening { get; set; }

    public string? PollReason
    {
        get => _pollReason;
        set => _pollReason = value;
    }

    public void Dispose() => tree.Close(this);
}
