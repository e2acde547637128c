using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Contents;

/// <summary>What the kernel says of a path besides its content.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static unsafe class PathLookup
{
    private const int Executable = 1;
    private const int DirectoryMode = 0x4000;
    private const int TypeMask = 0xf000;
    private const int LongestTarget = 4096;

    /// <summary>Where the symbolic link at <paramref name="path"/> leads, as it is written; null when something else is there.</summary>
    /// <exception cref="PathReadException">Nothing is there, or the kernel refused.</exception>
    public static byte[]? ReadLink(ReadOnlySpan<byte> path)
    {
        Span<byte> target = stackalloc byte[LongestTarget];
        fixed (byte* name = NativePath.Terminate(path), buffer = target)
        {
            var length = Libc.ReadLink(name, buffer, LongestTarget);
            return length >= 0 ? target[..(int)length].ToArray()
                : Errno.Last == Errno.Invalid ? null
                : throw PathReadException.FromLastError(path);
        }
    }

    /// <summary>Lets a path pass that this process may execute as a program.</summary>
    /// <param name="path">The path; symbolic links are followed.</param>
    /// <exception cref="PathReadException">Nothing is there, it is a directory, or it may not be executed.</exception>
    public static void ExpectProgram(ReadOnlySpan<byte> path)
    {
        fixed (byte* name = NativePath.Terminate(path))
        {
            var status = default(Libc.StatX);
            if (Libc.Stat(Libc.AtCurrentDirectory, name, 0, Libc.StatX.BasicMask, &status) != 0)
            {
                throw PathReadException.FromLastError(path);
            }

            if ((status.Mode & TypeMask) == DirectoryMode)
            {
                throw PathReadException.FromError(path, Errno.IsADirectory);
            }

            if (Libc.Access(name, Executable) != 0)
            {
                throw PathReadException.FromLastError(path);
            }
        }
    }
}
