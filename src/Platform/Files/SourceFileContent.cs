using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>The content of an open file, as long as it was when it was opened.</summary>
public sealed unsafe class SourceFileContent : IFileContent, IDisposable
{
    private readonly FileDescriptor _file;
    private readonly FilePath _path;

    internal SourceFileContent(FileDescriptor file, FilePath path)
    {
        _file = file;
        _path = path;
        Status = FileCalls.Status(file, path);
    }

    /// <summary>What the file was when it was opened.</summary>
    public FileStatus Status { get; }

    /// <inheritdoc/>
    public long Length => Status.Size;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        var length = 0;
        while (length < buffer.Length)
        {
            nint count;
            fixed (byte* into = buffer[length..])
            {
                count = Libc.ReadAt(_file, into, (nuint)(buffer.Length - length), offset + length);
            }

            if (count == 0)
            {
                break;
            }

            if (count > 0)
            {
                length += (int)count;
            }
            else if (Errno.Last != Errno.Interrupted)
            {
                throw PlatformException.FromLastError("read", _path.Span);
            }
        }

        return length;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
