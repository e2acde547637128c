namespace Mgmt.Platform.Files;

/// <summary>Reads and names kinds of files.</summary>
public static class FileTypes
{
    /// <summary>The kind for people, with its article: <c>a named pipe</c>.</summary>
    public static string Describe(this FileType type) => type switch
    {
        FileType.Regular => "a regular file",
        FileType.Directory => "a directory",
        FileType.SymbolicLink => "a symbolic link",
        FileType.NamedPipe => "a named pipe",
        FileType.Socket => "a socket",
        FileType.Device => "a device",
        _ => "something unknown",
    };

    internal static FileType FromMode(ushort mode) => (mode & 0xf000) switch
    {
        0x8000 => FileType.Regular,
        0x4000 => FileType.Directory,
        0xa000 => FileType.SymbolicLink,
        0x1000 => FileType.NamedPipe,
        0xc000 => FileType.Socket,
        0x2000 or 0x6000 => FileType.Device,
        _ => FileType.Unknown,
    };

    internal static FileType FromDirectoryEntry(byte type) => type switch
    {
        8 => FileType.Regular,
        4 => FileType.Directory,
        10 => FileType.SymbolicLink,
        1 => FileType.NamedPipe,
        12 => FileType.Socket,
        2 or 6 => FileType.Device,
        _ => FileType.Unknown,
    };
}
