using System.Buffers;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Compares a file with bytes in five system calls and without allocating.</summary>
internal static unsafe class QuickCompare
{
    private const int StackLimit = 8 * 1024;

    public static bool Contains(FilePath path, ReadOnlySpan<byte> content, out FileStatus status)
    {
        fixed (byte* name = path.Terminated)
        {
            // Looking before opening spares devices, on which opening alone may have effects.
            Libc.StatX found;
            if (Libc.Stat(Libc.AtCurrentDirectory, name, Libc.AtNoFollow, Libc.StatX.BasicMask, &found) != 0 || !Fits(found, content))
            {
                status = default;
                return false;
            }

            var how = new Libc.OpenHow
            {
                Flags = (ulong)(uint)(Libc.OpenRead | Libc.OpenNoFollow | Libc.OpenNonBlocking | Libc.OpenNoTerminal | Libc.OpenCloseOnExec),
                Resolve = Libc.OpenHow.NoSymlinks,
            };
            var descriptor = Libc.OpenAt2(Libc.AtCurrentDirectory, name, &how);
            if (descriptor < 0)
            {
                status = default;
                return false;
            }

            using var file = new FileDescriptor(descriptor);
            byte empty = 0;
            if (Libc.Stat(file, &empty, Libc.AtEmptyPath, Libc.StatX.BasicMask, &found) != 0 || !Fits(found, content))
            {
                status = default;
                return false;
            }

            status = FileStatus.From(found);
            return Equal(file, path, content);
        }
    }

    private static bool Fits(in Libc.StatX status, ReadOnlySpan<byte> content) =>
        FileTypes.FromMode(status.Mode) == FileType.Regular && status.Size == (ulong)content.Length;

    private static bool Equal(FileDescriptor file, FilePath path, ReadOnlySpan<byte> content)
    {
        if (content.Length < StackLimit)
        {
            // One byte more shows a file that has grown meanwhile.
            Span<byte> buffer = stackalloc byte[content.Length + 1];
            return FileCalls.ReadFully(file, buffer, path) == content.Length && buffer[..content.Length].SequenceEqual(content);
        }

        var rented = ArrayPool<byte>.Shared.Rent(ContentComparison.Chunk);
        try
        {
            while (true)
            {
                var count = FileCalls.ReadFully(file, rented.AsSpan(0, ContentComparison.Chunk), path);
                if (count > content.Length || !rented.AsSpan(0, count).SequenceEqual(content[..count]))
                {
                    return false;
                }

                content = content[count..];
                if (count < ContentComparison.Chunk)
                {
                    return content.IsEmpty;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
