using Mgmt.Platform.Contents;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>What was at a path, and when its content or attributes changed last: equal to a later one unless something happened. The default means that nothing was there.</summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file in it.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Seconds">When it changed last, by the kernel's clock.</param>
/// <param name="Nanoseconds">The rest of that.</param>
public readonly record struct PathStamp(ulong Device, ulong Inode, ulong Size, long Seconds, uint Nanoseconds)
{
    /// <summary>The stamp of what is at <paramref name="path"/>, symbolic links followed; the default for what cannot be seen. Blocks as long as a dead mount does.</summary>
    /// <exception cref="PathReadException">The path holds a NUL byte.</exception>
    public static unsafe PathStamp Of(ReadOnlySpan<byte> path)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            Libc.StatX status;
            return Libc.Stat(Libc.AtCurrentDirectory, name, 0, Libc.StatX.BasicMask, &status) == 0
                ? new(((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Inode, status.Size, status.ChangeSeconds, status.ChangeNanoseconds)
                : default;
        }
    }
}
