namespace Mgmt.Platform.Files.Watching;

/// <summary>Something to be looked at again.</summary>
internal abstract record ResolverItem
{
    /// <summary>Whatever is watched.</summary>
    public static ResolverItem Everything { get; } = new EverythingItem();

    /// <summary>What mounts may have covered or laid bare.</summary>
    public static ResolverItem Mounts { get; } = new MountsItem();

    /// <summary>Events that could not be dispatched at once.</summary>
    public sealed record Events(byte[] Bytes) : ResolverItem;

    /// <summary>One name.</summary>
    public sealed record Recheck(WatchNode Node) : ResolverItem;

    /// <summary>A directory and everything below.</summary>
    public sealed record Subtree(WatchNode Node) : ResolverItem;

    /// <summary>One watch.</summary>
    public sealed record Watch(PathWatch Value) : ResolverItem;

    private sealed record EverythingItem : ResolverItem;

    private sealed record MountsItem : ResolverItem;
}
