namespace Mgmt.Platform.Files.Watching;

/// <summary>One watch of the kernel's: a directory, under every path that leads to it.</summary>
/// <param name="number">The kernel's number for it.</param>
/// <param name="pollReason">Why events cannot be relied on here, or null.</param>
internal sealed class DirectoryWatch(int number, string? pollReason)
{
    public int Number { get; } = number;

    public string? PollReason { get; } = pollReason;

    public uint Mask { get; set; }

    /// <summary>The nodes for it; more than one only where one directory is mounted in several places.</summary>
    public List<WatchNode> Nodes { get; } = [];
}
