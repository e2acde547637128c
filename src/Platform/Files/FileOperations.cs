using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>
/// File operations for a process with more rights than the users whose directories it works in: by directory handles,
/// symbolic links followed only where nobody unprivileged could have planted them, content replaced atomically.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed unsafe class FileOperations
{
    private readonly TemporaryNames _names;
    private readonly AtomicWriter _writer;
    private readonly uint _self = Libc.EffectiveUser();

    /// <summary>Operations that call their temporary files by <paramref name="names"/>.</summary>
    public FileOperations(TemporaryNames names)
    {
        _names = names;
        _writer = new AtomicWriter(names);
    }

    /// <summary>
    /// Finds and holds the directory in which <paramref name="path"/>'s last component is; null when there is no such
    /// directory. The component itself need not exist.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="followLast">Whether a symbolic link at the path itself stands for what it leads to.</param>
    /// <param name="owner">The declared owner, whose own directories may hold symbolic links on the way; null for none.</param>
    /// <exception cref="UnsafePathException">A symbolic link is on the way that an unprivileged user could have planted.</exception>
    /// <exception cref="PlatformException">The kernel refused.</exception>
    public FileLocation? Locate(FilePath path, bool followLast, uint? owner = null) => PathResolver.Resolve(path, followLast, new PathTrust(_self, owner));

    /// <summary>
    /// Replaces the content of the file at the location, or creates it. The content is on the disk before the name
    /// changes; the name is once the directory is synchronised.
    /// </summary>
    /// <param name="location">Where.</param>
    /// <param name="content">The content.</param>
    /// <param name="permissions">What is null is kept, or 0644 and this process' user and group for a new file.</param>
    /// <exception cref="WrongFileTypeException">Something other than a regular file is there.</exception>
    public void Replace(FileLocation location, IFileContent content, FilePermissions permissions) => _writer.Replace(location, content, permissions);

    /// <summary>Puts a symbolic link to <paramref name="target"/> in place of the link or file at the location, atomically.</summary>
    public void ReplaceLink(FileLocation location, ReadOnlySpan<byte> target) => _writer.Link(location, target);

    /// <summary>Creates a directory.</summary>
    /// <param name="location">Where.</param>
    /// <param name="permissions">What is null is 0755 and this process' user and group.</param>
    public void CreateDirectory(FileLocation location, FilePermissions permissions)
    {
        const uint Private = 0x1c0;
        fixed (byte* name = location.Name)
        {
            FileCalls.Expect(Libc.MakeDirectoryAt(location.Directory, name, Private), "create directory", location.Path);
        }

        FaultPoint.Hit("file.after-mkdir");
        SetPermissions(location, permissions with { Mode = permissions.Mode ?? FilePermissions.DefaultDirectoryMode });
    }

    /// <summary>Changes owner, group and mode of what is at the location; no permission is widened on the way. It is on the disk afterwards.</summary>
    /// <exception cref="UnsafePathException">It is another name of a file, in a directory where others may have linked it to.</exception>
    public void SetPermissions(FileLocation location, FilePermissions permissions)
    {
        using var handle = FileCalls.Open(location, Libc.OpenPath);
        var status = FileCalls.Status(handle, location.Path);
        if (status.HasOtherNames && !new PathTrust(_self, null).IsPrivileged(location.DirectoryStatus()))
        {
            throw new UnsafePathException($"{location.Path} has {status.Links} names and is in a directory that others than root can write; its owner and mode are not changed. Manage its content too, or remove the other names");
        }

        PermissionChange.Apply(handle, status, permissions, location.Path);
        if (status.Type is FileType.Regular or FileType.Directory)
        {
            Synchronize(location);
        }
    }

    /// <summary>True when this process made <paramref name="name"/> for a file that is being written just now.</summary>
    public bool IsOwnTemporary(ReadOnlySpan<byte> name) => _names.IsOwn(name);

    /// <summary>How many temporary files a dead run left in the location's directory.</summary>
    public int CountLitter(FileLocation location) => FindLitter(location).Count;

    /// <summary>Removes the temporary files that a dead run left in the location's directory.</summary>
    public void RemoveLitter(FileLocation location)
    {
        foreach (var entry in FindLitter(location))
        {
            try
            {
                FileCalls.Unlink(location.WithName(entry.Terminated), directory: false);
            }
            catch (PlatformException e) when (e.Error == Errno.NoEntry)
            {
                // Somebody else was quicker; it is gone all the same.
            }
        }
    }

    private static void Synchronize(FileLocation location)
    {
        using var file = FileCalls.Open(location, Libc.OpenRead);
        FileCalls.Synchronize(file, location.Path);
    }

    private List<DirectoryEntry> FindLitter(FileLocation location)
    {
        using var directory = FileCalls.Open(location.Parent, Libc.OpenRead | Libc.OpenDirectory);
        return DirectoryReader.Read(directory, location.Path, _names.IsLitter);
    }
}
