using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Processes;

/// <summary>What the C library does for children. Functions of the <c>posix_spawn</c> family return the error instead of setting it.</summary>
internal static unsafe partial class ChildNative
{
    public const int CloseOnExec = 0x80000;
    public const int ReadOnly = 0;
    public const int SpawnSetSignalDefaults = 0x04;
    public const int SpawnSetSignalMask = 0x08;
    public const int SpawnSetSid = 0x80;
    public const int WaitByPid = 1;
    public const int WaitByPidfd = 3;
    public const int WaitExited = 4;
    public const int ChildExited = 1;

    /// <summary>More than any of the opaque structures takes on any architecture.</summary>
    public const int OpaqueSize = 512;

    private const int SyscallPidfdOpen = 434;

    /// <summary>The descriptor that becomes readable when the child exits; invalid, with the error set, when there is none to be had.</summary>
    public static FileDescriptor OpenPidfd(int pid)
    {
        return new((int)Syscall(SyscallPidfdOpen, pid, 0));
    }

    [LibraryImport(Libc.Library, EntryPoint = "pipe2", SetLastError = true)]
    public static partial int Pipe(int* descriptors, int flags);

    [LibraryImport(Libc.Library, EntryPoint = "waitid", SetLastError = true)]
    public static partial int WaitId(int idType, int id, WaitInfo* info, int options);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn")]
    public static partial int Spawn(int* pid, byte* path, byte* actions, byte* attributes, byte** arguments, byte** environment);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawnattr_init")]
    public static partial int InitializeAttributes(byte* attributes);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawnattr_destroy")]
    public static partial int DestroyAttributes(byte* attributes);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SetFlags(byte* attributes, short flags);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SetSignalDefaults(byte* attributes, byte* set);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SetSignalMask(byte* attributes, byte* set);

    [LibraryImport(Libc.Library, EntryPoint = "sigfillset")]
    public static partial int FillSet(byte* set);

    [LibraryImport(Libc.Library, EntryPoint = "sigemptyset")]
    public static partial int EmptySet(byte* set);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int InitializeActions(byte* actions);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int DestroyActions(byte* actions);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_addopen")]
    public static partial int AddOpen(byte* actions, int descriptor, byte* path, int flags, uint mode);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int AddDuplicate(byte* actions, FileDescriptor from, int to);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_addclosefrom_np")]
    public static partial int AddCloseFrom(byte* actions, int from);

    [LibraryImport(Libc.Library, EntryPoint = "posix_spawn_file_actions_addchdir_np")]
    public static partial int AddChangeDirectory(byte* actions, byte* path);

    // The wrapper exists in newer C libraries only. This one takes and returns registers as any function does.
    [LibraryImport(Libc.Library, EntryPoint = "syscall", SetLastError = true)]
    private static partial long Syscall(long number, long first, long second);

    /// <summary><c>siginfo_t</c>, of which a wait fills the first members.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 128)]
    internal struct WaitInfo
    {
        public int Signal;
        public int Error;
        public int Code;
        private readonly int _padding;
        public int Pid;
        public int User;
        public int Status;
    }
}
