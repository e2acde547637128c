using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>Replaces a file's content so that every reader, and a crash at any instant, sees the old or the new one whole.</summary>
internal sealed unsafe class AtomicWriter(TemporaryNames names)
{
    private const int Chunk = 128 * 1024;
    private const int NameAttempts = 100;
    private const uint Private = 0x180;
    private const uint Unchanged = uint.MaxValue;

    /// <summary>
    /// Puts <paramref name="content"/> at <paramref name="location"/>; it is on the disk before the name changes. What
    /// <paramref name="wanted"/> leaves open is kept from the file that was there, extended attributes too.
    /// </summary>
    /// <exception cref="WrongFileTypeException">Something other than a regular file is there.</exception>
    public void Replace(FileLocation location, IFileContent content, FilePermissions wanted)
    {
        using var old = FileCalls.TryOpenRegular(location);
        using var file = CreateTemporary(location, out var temporary);
        try
        {
            FaultPoint.Hit("file.after-create");
            Write(file, content, location.Path);
            FaultPoint.Hit("file.after-write");
            SetPermissions(file, old, wanted, location.Path);
            FileCalls.Synchronize(file, location.Path);
            PutInPlace(temporary, location);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Puts a symbolic link to <paramref name="target"/> at <paramref name="location"/> in place of a link or file there.</summary>
    public void Link(FileLocation location, ReadOnlySpan<byte> target)
    {
        var temporary = location.WithName(names.Next());
        fixed (byte* to = NullTerminated.Copy(target), name = temporary.Name)
        {
            FileCalls.Expect(Libc.MakeLinkAt(to, temporary.Directory, name), "create a symbolic link at", location.Path);
        }

        try
        {
            PutInPlace(temporary, location);
        }
        catch
        {
            Discard(temporary);
            throw;
        }
    }

    // Where others may write, somebody can have taken the name on purpose.
    private FileDescriptor CreateTemporary(FileLocation location, out FileLocation temporary)
    {
        for (var attempt = 1; ; attempt++)
        {
            temporary = location.WithName(names.Next());
            try
            {
                return FileCalls.Open(temporary, Libc.OpenWrite | Libc.OpenCreate | Libc.OpenExclusive, Private);
            }
            catch (PlatformException e) when (e.Error == Errno.Exists && attempt < NameAttempts)
            {
                continue;
            }
        }
    }

    private static void Write(FileDescriptor file, IFileContent content, FilePath path)
    {
        var buffer = new byte[Math.Min(Chunk, Math.Max(content.Length, 1))];
        var offset = 0L;
        while (true)
        {
            var count = content.Read(offset, buffer);
            FileCalls.WriteFully(file, buffer.AsSpan(0, count), path);
            offset += count;
            if (count < buffer.Length || offset == content.Length)
            {
                break;
            }
        }

        if (offset != content.Length)
        {
            throw new PlatformException($"{path}: its source changed while it was copied");
        }
    }

    // The mode comes last: until then nobody but the owner can open the file, and a change of owner clears bits of it.
    private static void SetPermissions(FileDescriptor file, FileDescriptor? old, FilePermissions wanted, FilePath path)
    {
        var present = FileCalls.Status(file, path);
        FileStatus? before = old is null ? null : FileCalls.Status(old, path);
        var user = wanted.User ?? before?.User ?? present.User;
        var group = wanted.Group ?? before?.Group ?? present.Group;
        if (user != present.User || group != present.Group)
        {
            FileCalls.Expect(
                Libc.ChangeOwner(file, user == present.User ? Unchanged : user, group == present.Group ? Unchanged : group),
                "change the owner of",
                path);
        }

        if (old is not null)
        {
            ExtendedAttributes.Copy(old, file, path);
        }

        var mode = wanted.Mode ?? (before is { } kept ? PermissionChange.Kept(kept, user, group) : FilePermissions.DefaultFileMode);
        FileCalls.Expect(Libc.ChangeMode(file, mode), "change the mode of", path);
    }

    private static void PutInPlace(FileLocation temporary, FileLocation location)
    {
        FaultPoint.Hit("file.before-rename");
        FileCalls.Rename(temporary, location);
        FaultPoint.Hit("file.after-rename");
    }

    private static void Discard(FileLocation temporary)
    {
        fixed (byte* name = temporary.Name)
        {
            _ = Libc.UnlinkAt(temporary.Directory, name, 0);
        }
    }
}
