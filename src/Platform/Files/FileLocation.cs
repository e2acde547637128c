using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>
/// A name in a directory that is held open, so that nobody can swap the way to it. The name need not exist; a symbolic
/// link that it names is never followed.
/// </summary>
public sealed class FileLocation : IDisposable
{
    private static readonly byte[] Here = ".\0"u8.ToArray();

    internal FileLocation(FilePath path, FileDescriptor directory, byte[] name)
    {
        Path = path;
        Directory = directory;
        Name = name;
    }

    /// <summary>The path that led here.</summary>
    public FilePath Path { get; }

    /// <summary>The directory that holds the name: a mere path handle.</summary>
    internal FileDescriptor Directory { get; }

    /// <summary>The name, with a zero byte behind it.</summary>
    internal byte[] Name { get; }

    /// <summary>The directory that holds the name, as a location.</summary>
    /// <summary>The number of the file system that holds the directory.</summary>
    public ulong Device => FileCalls.Status(Parent).Identity.Device;

    internal FileLocation Parent => WithName(Here);

    /// <summary>What is here; null when nothing is.</summary>
    /// <exception cref="PlatformException">The kernel refused.</exception>
    public FileStatus? TryStatus() => FileCalls.TryStatus(this);

    /// <summary>The directory in which the name is.</summary>
    public FileStatus DirectoryStatus() => FileCalls.Status(Parent);

    /// <summary>True when a regular file with exactly <paramref name="content"/> is here.</summary>
    /// <exception cref="WrongFileTypeException">Something other than a regular file is.</exception>
    public bool Contains(IFileContent content)
    {
        using var file = FileCalls.TryOpenRegular(this);
        return file is not null && ContentComparison.Equal(file, Path, content);
    }

    /// <summary>Opens the regular file here to read it.</summary>
    /// <exception cref="WrongFileTypeException">Something other than a regular file is here; it was not opened.</exception>
    /// <exception cref="PlatformException">Nothing is here, or the kernel refused.</exception>
    public SourceFileContent OpenContent() =>
        new(FileCalls.TryOpenRegular(this) ?? throw new PlatformException("open", Path.ToString(), Errno.NoEntry), Path);

    /// <summary>The target of the symbolic link here.</summary>
    public byte[] ReadLink() => FileCalls.ReadLink(this);

    /// <summary>The names in the directory here, in no order.</summary>
    public IReadOnlyList<DirectoryEntry> List()
    {
        using var directory = FileCalls.Open(this, Libc.OpenRead | Libc.OpenDirectory);
        return DirectoryReader.Read(directory, Path);
    }

    /// <summary>The location of <paramref name="name"/>, one component, in the directory here.</summary>
    public FileLocation Enter(ReadOnlySpan<byte> name) =>
        new(Path.Append(name), FileCalls.Open(this, Libc.OpenPath | Libc.OpenDirectory), NullTerminated.Copy(name));

    /// <summary>The extended attribute <paramref name="name"/> of the regular file or directory here; null when it has none.</summary>
    public byte[]? GetAttribute(ReadOnlySpan<byte> name)
    {
        using var file = OpenForAttributes();
        return ExtendedAttributes.Get(file, NullTerminated.Copy(name), Path);
    }

    /// <summary>Sets the extended attribute <paramref name="name"/> of the regular file or directory here.</summary>
    public void SetAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        using var file = OpenForAttributes();
        ExtendedAttributes.Set(file, NullTerminated.Copy(name), value.ToArray(), Path);
    }

    /// <summary>Removes the file or link here.</summary>
    public void Remove()
    {
        FaultPoint.Hit("file.before-remove");
        FileCalls.Unlink(this, directory: false);
        FaultPoint.Hit("file.after-remove");
    }

    /// <summary>Removes the empty directory here.</summary>
    public void RemoveDirectory()
    {
        FaultPoint.Hit("file.before-remove");
        FileCalls.Unlink(this, directory: true);
        FaultPoint.Hit("file.after-remove");
    }

    /// <summary>Removes whatever is here, with all that is in it.</summary>
    /// <exception cref="PlatformException">The kernel refused, a file system is mounted below, or it is nested too deep.</exception>
    public void RemoveTree() => TreeRemover.Remove(this);

    /// <inheritdoc/>
    public void Dispose() => Directory.Dispose();

    /// <summary>Another name, with a zero byte behind it, in the same directory.</summary>
    internal FileLocation WithName(byte[] terminatedName) => new(Path, Directory, terminatedName);

    private FileDescriptor OpenForAttributes()
    {
        var status = FileCalls.Status(this);
        return status.Type is FileType.Regular or FileType.Directory
            ? FileCalls.Open(this, Libc.OpenRead)
            : throw new WrongFileTypeException($"{Path} is {status.Type.Describe()}, neither a regular file nor a directory");
    }
}
