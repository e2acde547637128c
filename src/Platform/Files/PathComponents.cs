namespace Mgmt.Platform.Files;

/// <summary>The components of a path that are still to be walked, each with a zero byte behind it.</summary>
internal sealed class PathComponents
{
    private readonly Stack<byte[]> _rest = new();

    public PathComponents(ReadOnlySpan<byte> path) => Push(path);

    /// <summary>Puts the components of <paramref name="path"/> in front; empty ones and <c>.</c> mean nothing.</summary>
    public void Push(ReadOnlySpan<byte> path)
    {
        while (true)
        {
            path = path.TrimEnd((byte)'/');
            if (path.IsEmpty)
            {
                return;
            }

            var start = path.LastIndexOf((byte)'/') + 1;
            var name = path[start..];
            if (!name.SequenceEqual("."u8))
            {
                _rest.Push([.. name, 0]);
            }

            path = path[..start];
        }
    }

    /// <summary>Takes the next component; <paramref name="isLast"/> when none follows.</summary>
    public bool TryTake(out byte[] name, out bool isLast)
    {
        var any = _rest.TryPop(out name!);
        isLast = _rest.Count == 0;
        return any;
    }

    /// <summary>The last component; false when there is none or it leads upwards.</summary>
    public bool TryPeekLast(out byte[] name)
    {
        name = _rest.LastOrDefault() ?? [];
        return name.Length > 0;
    }
}
