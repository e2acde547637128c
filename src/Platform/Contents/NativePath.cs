namespace Mgmt.Platform.Contents;

/// <summary>Paths as C wants them.</summary>
internal static class NativePath
{
    /// <summary>A copy of <paramref name="path"/> with a NUL behind it.</summary>
    /// <exception cref="PathReadException">The path holds a NUL itself.</exception>
    public static byte[] Terminate(ReadOnlySpan<byte> path)
    {
        if (path.Contains((byte)0))
        {
            throw new PathReadException($"the path {PathReadException.Display(path)} holds a NUL byte");
        }

        var terminated = new byte[path.Length + 1];
        path.CopyTo(terminated);
        return terminated;
    }
}
