using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Finds the directory that really holds a path's last component, by handles, judging every symbolic link on the way.</summary>
internal static unsafe class PathResolver
{
    private const int MaximumLinks = 40;
    private static readonly byte[] Root = "/\0"u8.ToArray();
    private static readonly byte[] Here = ".\0"u8.ToArray();
    private static readonly byte[] Up = "..\0"u8.ToArray();

    /// <summary>The location of <paramref name="path"/>; null when a directory on the way does not exist.</summary>
    /// <exception cref="UnsafePathException">An untrusted symbolic link is on the way.</exception>
    /// <exception cref="PlatformException">The kernel refused.</exception>
    public static FileLocation? Resolve(FilePath path, bool followLast, PathTrust trust)
    {
        var rest = new PathComponents(path.Span);
        if (!rest.TryPeekLast(out var name))
        {
            return new FileLocation(path, Open(path, Libc.AtCurrentDirectory, Root), Here);
        }

        if (TryOpenPlain(path, name) is { } parent)
        {
            var location = new FileLocation(path, parent, name);
            if (!followLast || !IsLink(location))
            {
                return location;
            }

            location.Dispose();
        }

        return Walk(path, rest, followLast, trust);
    }

    private static bool IsLink(FileLocation location)
    {
        try
        {
            return FileCalls.TryStatus(location)?.Type == FileType.SymbolicLink;
        }
        catch
        {
            location.Dispose();
            throw;
        }
    }

    // The common case in one call: no symbolic link anywhere on the way to the directory.
    private static FileDescriptor? TryOpenPlain(FilePath path, ReadOnlySpan<byte> name)
    {
        var trimmed = path.Span.TrimEnd((byte)'/');
        var start = trimmed.LastIndexOf((byte)'/') + 1;
        if (!trimmed[start..].SequenceEqual(name[..^1]) || name.SequenceEqual(Up))
        {
            return null;
        }

        var parent = NullTerminated.Copy(trimmed[..start]);
        var how = new Libc.OpenHow
        {
            Flags = (ulong)(Libc.OpenPath | Libc.OpenDirectory | Libc.OpenCloseOnExec),
            Resolve = Libc.OpenHow.NoSymlinks,
        };
        fixed (byte* pointer = parent)
        {
            var descriptor = Libc.OpenAt2(Libc.AtCurrentDirectory, pointer, &how);
            return descriptor >= 0 ? new FileDescriptor(descriptor) : null;
        }
    }

    private static FileLocation? Walk(FilePath path, PathComponents rest, bool followLast, PathTrust trust)
    {
        var directory = Open(path, Libc.AtCurrentDirectory, Root);
        uint? planter = null;
        var links = 0;
        try
        {
            while (rest.TryTake(out var name, out var isLast))
            {
                if (name.AsSpan().SequenceEqual(Up))
                {
                    directory = Replace(directory, Open(path, directory, Up));
                    continue;
                }

                var here = new FileLocation(path, directory, name);
                var status = isLast && !followLast ? null : FileCalls.TryStatus(here);
                if (status?.Type == FileType.SymbolicLink)
                {
                    if (++links > MaximumLinks)
                    {
                        throw new PlatformException("follow", path.ToString(), Errno.TooManyLinks);
                    }

                    planter = Judge(path, here, trust) ?? planter;
                    var target = FileCalls.ReadLink(here);
                    rest.Push(target);
                    directory = target[0] == (byte)'/' ? Replace(directory, Open(path, Libc.AtCurrentDirectory, Root)) : directory;
                }
                else if (isLast)
                {
                    ExpectSameOwner(path, directory, planter);
                    var found = new FileLocation(path, directory, name);
                    directory = null;
                    return found;
                }
                else if (status?.Type == FileType.Directory)
                {
                    directory = Replace(directory, Open(path, directory, name));
                }
                else
                {
                    return null;
                }
            }

            // The path led to a directory by its way alone, as a link to "/" or to ".." does.
            ExpectSameOwner(path, directory, planter);
            var end = new FileLocation(path, directory, Here);
            directory = null;
            return end;
        }
        finally
        {
            directory?.Dispose();
        }
    }

    /// <summary>The unprivileged user who may have planted the link, or null for a link that root made.</summary>
    private static uint? Judge(FilePath path, FileLocation link, PathTrust trust)
    {
        var directory = FileCalls.Status(link.Parent);
        return !trust.IsExclusive(directory) ? throw PathTrust.Refusal(path, link.Name.AsSpan(0, link.Name.Length - 1), directory)
            : trust.IsPrivileged(directory) ? null
            : directory.User;
    }

    // A link that its owner may plant must not lead this process into what that owner could not reach without it.
    private static void ExpectSameOwner(FilePath path, FileDescriptor directory, uint? planter)
    {
        if (planter is not { } user)
        {
            return;
        }

        var status = FileCalls.Status(new FileLocation(path, directory, Here));
        if (status.User != user)
        {
            throw new UnsafePathException($"{path}: a symbolic link that user {user} controls leads into a directory of user {status.User}; it is not followed");
        }
    }

    private static FileDescriptor Replace(FileDescriptor old, FileDescriptor next)
    {
        old.Dispose();
        return next;
    }

    private static FileDescriptor Open(FilePath path, int directory, byte[] name)
    {
        fixed (byte* pointer = name)
        {
            return FileDescriptor.Checked(Libc.OpenAt(directory, pointer, Libc.OpenPath | Libc.OpenDirectory | Libc.OpenCloseOnExec, 0), "open the way to", path.Span);
        }
    }

    private static FileDescriptor Open(FilePath path, FileDescriptor directory, byte[] name)
    {
        fixed (byte* pointer = name)
        {
            const int Flags = Libc.OpenPath | Libc.OpenCloseOnExec;
            return FileDescriptor.Checked(Libc.OpenAt(directory, pointer, Flags | Libc.OpenDirectory | Libc.OpenNoFollow, 0), "open the way to", path.Span);
        }
    }
}
