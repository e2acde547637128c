using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>Finds out what is at a node's path.</summary>
internal static unsafe class NodeInspection
{
    private const int NoAutomount = 0x800;

    /// <summary>Looks at <paramref name="node"/>'s path without following it, and gives the reason when events cannot be relied on.</summary>
    public static void Look(WatchNode node, bool isLast, ref string? reason)
    {
        Libc.StatX status;
        fixed (byte* path = node.TerminatedPath())
        {
            if (Libc.Stat(Libc.AtCurrentDirectory, path, Libc.AtNoFollow | NoAutomount, Libc.StatX.BasicMask, &status) != 0)
            {
                node.State = NodeState.Missing;
                reason ??= Errno.Last is Errno.NoEntry or Errno.NotADirectory ? null : $"it cannot be looked at ({Errno.Name(Errno.Last)})";
                return;
            }

            var found = FileStatus.From(status);
            node.State = found.Type switch
            {
                FileType.Directory => NodeState.Directory,
                FileType.SymbolicLink => NodeState.Link,
                _ => NodeState.File,
            };
            if (node.State == NodeState.Link)
            {
                ReadTarget(node, path);
            }

            if (isLast && found.HasOtherNames)
            {
                reason ??= $"a change made through one of its {found.Links - 1} other names raises no event";
            }
        }
    }

    private static void ReadTarget(WatchNode node, byte* path)
    {
        const int Limit = 4096;
        var buffer = stackalloc byte[Limit];
        var length = Libc.ReadLink(path, buffer, Limit);
        if (length > 0)
        {
            node.Target = new ReadOnlySpan<byte>(buffer, (int)length).ToArray();
        }
        else
        {
            node.State = NodeState.Missing;
        }
    }
}
