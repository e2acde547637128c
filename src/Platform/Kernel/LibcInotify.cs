using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>inotify.</summary>
internal static unsafe partial class Libc
{
    [LibraryImport(Library, EntryPoint = "inotify_init1", SetLastError = true)]
    public static partial int InotifyInitialize(int flags);

    [LibraryImport(Library, EntryPoint = "inotify_add_watch", SetLastError = true)]
    public static partial int InotifyAdd(FileDescriptor instance, byte* path, uint mask);

    [LibraryImport(Library, EntryPoint = "inotify_rm_watch", SetLastError = true)]
    public static partial int InotifyRemove(FileDescriptor instance, int watch);
}
