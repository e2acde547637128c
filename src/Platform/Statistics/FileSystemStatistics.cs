using System.Runtime.InteropServices;
using Mgmt.Platform.Contents;

namespace Mgmt.Platform.Statistics;

/// <summary>The kernel's <c>statvfs</c>.</summary>
public sealed partial class FileSystemStatistics : IFileSystemStatistics
{
    /// <inheritdoc/>
    public unsafe FileSystemUsage Read(ReadOnlySpan<byte> path)
    {
        var usage = default(StatVfs);
        fixed (byte* name = NativePath.Terminate(path))
        {
            if (Stat(name, &usage) != 0)
            {
                throw PathReadException.FromLastError(path);
            }
        }

        var unit = (ulong)(usage.FragmentSize == 0 ? usage.BlockSize : usage.FragmentSize);
        return new(
            (ulong)usage.Blocks * unit,
            (ulong)usage.FreeBlocks * unit,
            (ulong)usage.AvailableBlocks * unit,
            (ulong)usage.Inodes,
            (ulong)usage.FreeInodes);
    }

    [LibraryImport("libc", EntryPoint = "statvfs", SetLastError = true)]
    private static unsafe partial int Stat(byte* path, StatVfs* buffer);

    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct StatVfs
    {
        public nuint BlockSize;
        public nuint FragmentSize;
        public nuint Blocks;
        public nuint FreeBlocks;
        public nuint AvailableBlocks;
        public nuint Inodes;
        public nuint FreeInodes;
        public nuint AvailableInodes;

        // The identifier, the flags and what the C library keeps in reserve: generously, since it differs.
        public fixed byte Rest[128];
    }
}
