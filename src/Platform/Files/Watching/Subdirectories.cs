using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files.Watching;

/// <summary>Lists the directories in a directory.</summary>
internal static unsafe class Subdirectories
{
    /// <summary>Their names; none when the directory at the terminated <paramref name="path"/> cannot be read.</summary>
    public static List<byte[]> Of(byte[] path)
    {
        var names = new List<byte[]>();
        try
        {
            var here = FilePath.From(path.AsSpan(0, path.Length - 1));
            using var directory = Open(here);
            foreach (var entry in DirectoryReader.Read(directory, here))
            {
                if (entry.Type == FileType.Directory || (entry.Type == FileType.Unknown && IsDirectory(directory, here, entry)))
                {
                    names.Add(entry.Name.ToArray());
                }
            }
        }
        catch (PlatformException)
        {
            // It is gone or forbidden: its parent's events say when that changes.
        }

        return names;
    }

    private static FileDescriptor Open(FilePath path)
    {
        fixed (byte* name = path.Terminated)
        {
            const int Flags = Libc.OpenRead | Libc.OpenCloseOnExec | Libc.OpenNonBlocking;
            return FileDescriptor.Checked(Libc.OpenAt(Libc.AtCurrentDirectory, name, Flags | Libc.OpenDirectory | Libc.OpenNoFollow, 0), "open", path.Span);
        }
    }

    private static bool IsDirectory(FileDescriptor directory, FilePath path, DirectoryEntry entry) =>
        FileCalls.TryStatus(new FileLocation(path, directory, entry.Terminated))?.Type == FileType.Directory;
}
