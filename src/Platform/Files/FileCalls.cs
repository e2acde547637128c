using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>System calls on a location, with errors that name the path.</summary>
internal static unsafe class FileCalls
{
    private const int LinkLimit = 4096;

    /// <summary>What is at the location, without following it; null when nothing is.</summary>
    public static FileStatus? TryStatus(FileLocation location)
    {
        Libc.StatX status;
        fixed (byte* name = location.Name)
        {
            if (Libc.Stat(location.Directory, name, Libc.AtNoFollow, Libc.StatX.BasicMask, &status) == 0)
            {
                return FileStatus.From(status);
            }
        }

        return Errno.Last is Errno.NoEntry or Errno.NotADirectory ? null : throw PlatformException.FromLastError("look at", location.Path.Span);
    }

    /// <summary>What is at the location, without following it.</summary>
    public static FileStatus Status(FileLocation location) =>
        TryStatus(location) ?? throw new PlatformException("look at", location.Path.ToString(), Errno.NoEntry);

    /// <summary>What <paramref name="descriptor"/> is.</summary>
    public static FileStatus Status(FileDescriptor descriptor, FilePath path)
    {
        Libc.StatX status;
        byte empty = 0;
        Expect(Libc.Stat(descriptor, &empty, Libc.AtEmptyPath, Libc.StatX.BasicMask, &status), "look at", path);
        return FileStatus.From(status);
    }

    /// <summary>Opens what is at the location; neither a link nor a terminal nor a writer is waited for or followed.</summary>
    public static FileDescriptor Open(FileLocation location, int flags, uint mode = 0)
    {
        fixed (byte* name = location.Name)
        {
            return FileDescriptor.Checked(
                Libc.OpenAt(location.Directory, name, flags | Libc.OpenNoFollow | Libc.OpenNonBlocking | Libc.OpenNoTerminal | Libc.OpenCloseOnExec, mode),
                "open",
                location.Path.Span);
        }
    }

    /// <summary>Opens the regular file at the location for reading; null when nothing is there.</summary>
    /// <exception cref="WrongFileTypeException">Something else is there; it was not opened.</exception>
    public static FileDescriptor? TryOpenRegular(FileLocation location)
    {
        if (TryStatus(location) is not { } found)
        {
            return null;
        }

        ExpectRegular(found, location.Path);
        var file = Open(location, Libc.OpenRead);
        try
        {
            ExpectRegular(Status(file, location.Path), location.Path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Where the symbolic link at the location leads.</summary>
    public static byte[] ReadLink(FileLocation location)
    {
        Span<byte> target = stackalloc byte[LinkLimit];
        nint length;
        fixed (byte* name = location.Name, buffer = target)
        {
            length = Libc.ReadLinkAt(location.Directory, name, buffer, LinkLimit);
        }

        Expect(length, "read the symbolic link", location.Path);
        return target[..(int)length].ToArray();
    }

    /// <summary>Reads into <paramref name="buffer"/> until it is full or the file ends, from <paramref name="offset"/> or else from where the file stands.</summary>
    public static int ReadFully(FileDescriptor file, Span<byte> buffer, FilePath path, long? offset = null)
    {
        var length = 0;
        while (length < buffer.Length)
        {
            nint count;
            fixed (byte* into = buffer[length..])
            {
                var wanted = (nuint)(buffer.Length - length);
                count = offset is { } start ? Libc.ReadAt(file, into, wanted, start + length) : Libc.Read(file, into, wanted);
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
                throw PlatformException.FromLastError("read", path.Span);
            }
        }

        return length;
    }

    /// <summary>Writes all of <paramref name="bytes"/>.</summary>
    public static void WriteFully(FileDescriptor file, ReadOnlySpan<byte> bytes, FilePath path)
    {
        while (!bytes.IsEmpty)
        {
            nint count;
            fixed (byte* from = bytes)
            {
                count = Libc.Write(file, from, (nuint)bytes.Length);
            }

            if (count >= 0)
            {
                bytes = bytes[(int)count..];
            }
            else if (Errno.Last != Errno.Interrupted)
            {
                throw PlatformException.FromLastError("write", path.Span);
            }
        }
    }

    /// <summary>Waits until the content and attributes of <paramref name="file"/> are on the disk.</summary>
    public static void Synchronize(FileDescriptor file, FilePath path) => Expect(Libc.Synchronize(file), "write out", path);

    /// <summary>Puts what is at <paramref name="from"/> in place of whatever is at <paramref name="to"/>, at once.</summary>
    public static void Rename(FileLocation from, FileLocation to)
    {
        fixed (byte* old = from.Name, name = to.Name)
        {
            Expect(Libc.RenameAt(from.Directory, old, to.Directory, name), "replace", to.Path);
        }
    }

    /// <summary>Removes a name; a directory's when <paramref name="directory"/>.</summary>
    public static void Unlink(FileLocation location, bool directory)
    {
        fixed (byte* name = location.Name)
        {
            Expect(Libc.UnlinkAt(location.Directory, name, directory ? Libc.AtRemoveDirectory : 0), "remove", location.Path);
        }
    }

    /// <summary>Turns a negative result into an exception that names <paramref name="path"/>.</summary>
    public static void Expect(nint result, string operation, FilePath path)
    {
        if (result < 0)
        {
            throw PlatformException.FromLastError(operation, path.Span);
        }
    }

    private static void ExpectRegular(in FileStatus status, FilePath path)
    {
        if (status.Type != FileType.Regular)
        {
            throw new WrongFileTypeException($"{path} is {status.Type.Describe()}, not a regular file");
        }
    }
}
