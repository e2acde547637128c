using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>The C library's calls on files, relative to open directories.</summary>
internal static unsafe partial class Libc
{
    public const int AtCurrentDirectory = -100;
    public const int AtNoFollow = 0x100;
    public const int AtRemoveDirectory = 0x200;
    public const int AtEmptyPath = 0x1000;

    public const int OpenRead = 0;
    public const int OpenWrite = 1;
    public const int OpenCreate = 0x40;
    public const int OpenExclusive = 0x80;
    public const int OpenNoTerminal = 0x100;
    public const int OpenNonBlocking = 0x800;
    public const int OpenCloseOnExec = 0x80000;
    public const int OpenPath = 0x200000;

    private const int SyscallOpenAt2 = 437;
    private const int SyscallChangeModeAt2 = 452;

    // These two differ between architectures: x86 has numbers of its own, arm64 others.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    public static int OpenDirectory => IsArm ? 0x4000 : 0x10000;

    public static int OpenNoFollow => IsArm ? 0x8000 : 0x20000;

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(FileDescriptor directory, byte* path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(int directory, byte* path, int flags, uint mode);

    [LibraryImport(Library, EntryPoint = "access", SetLastError = true)]
    public static partial int Access(byte* path, int mode);

    [LibraryImport(Library, EntryPoint = "pread", SetLastError = true)]
    public static partial nint ReadAt(FileDescriptor descriptor, byte* buffer, nuint count, long offset);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    public static partial int Stat(FileDescriptor directory, byte* path, int flags, uint mask, StatX* buffer);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    public static partial int Stat(int directory, byte* path, int flags, uint mask, StatX* buffer);

    [LibraryImport(Library, EntryPoint = "statfs", SetLastError = true)]
    public static partial int StatFileSystem(byte* path, byte* buffer);

    [LibraryImport(Library, EntryPoint = "readlinkat", SetLastError = true)]
    public static partial nint ReadLinkAt(FileDescriptor directory, byte* path, byte* buffer, nuint size);

    [LibraryImport(Library, EntryPoint = "readlink", SetLastError = true)]
    public static partial nint ReadLink(byte* path, byte* buffer, nuint size);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Synchronize(FileDescriptor descriptor);

    [LibraryImport(Library, EntryPoint = "fchown", SetLastError = true)]
    public static partial int ChangeOwner(FileDescriptor descriptor, uint user, uint group);

    [LibraryImport(Library, EntryPoint = "fchownat", SetLastError = true)]
    public static partial int ChangeOwnerAt(FileDescriptor directory, byte* path, uint user, uint group, int flags);

    [LibraryImport(Library, EntryPoint = "fchmod", SetLastError = true)]
    public static partial int ChangeMode(FileDescriptor descriptor, uint mode);

    [LibraryImport(Library, EntryPoint = "chmod", SetLastError = true)]
    public static partial int ChangeMode(byte* path, uint mode);

    [LibraryImport(Library, EntryPoint = "renameat", SetLastError = true)]
    public static partial int RenameAt(FileDescriptor fromDirectory, byte* from, FileDescriptor toDirectory, byte* to);

    [LibraryImport(Library, EntryPoint = "unlinkat", SetLastError = true)]
    public static partial int UnlinkAt(FileDescriptor directory, byte* path, int flags);

    [LibraryImport(Library, EntryPoint = "mkdirat", SetLastError = true)]
    public static partial int MakeDirectoryAt(FileDescriptor directory, byte* path, uint mode);

    [LibraryImport(Library, EntryPoint = "symlinkat", SetLastError = true)]
    public static partial int MakeLinkAt(byte* target, FileDescriptor directory, byte* path);

    [LibraryImport(Library, EntryPoint = "getdents64", SetLastError = true)]
    public static partial nint ReadDirectory(FileDescriptor directory, byte* buffer, nuint size);

    [LibraryImport(Library, EntryPoint = "flistxattr", SetLastError = true)]
    public static partial nint ListAttributes(FileDescriptor descriptor, byte* names, nuint size);

    [LibraryImport(Library, EntryPoint = "fgetxattr", SetLastError = true)]
    public static partial nint GetAttribute(FileDescriptor descriptor, byte* name, byte* value, nuint size);

    [LibraryImport(Library, EntryPoint = "fsetxattr", SetLastError = true)]
    public static partial int SetAttribute(FileDescriptor descriptor, byte* name, byte* value, nuint size, int flags);

    /// <summary>Opens with rules on how the path may be resolved; -1 with the error set.</summary>
    public static int OpenAt2(int directory, byte* path, OpenHow* how) =>
        (int)Syscall(SyscallOpenAt2, directory, (nint)path, (nint)how, sizeof(OpenHow));

    /// <summary>Sets the mode of what <paramref name="descriptor"/>, which may be a mere path handle, refers to.</summary>
    public static int ChangeModeOfPath(FileDescriptor descriptor, uint mode)
    {
        byte empty = 0;
        return (int)Syscall(SyscallChangeModeAt2, descriptor.Number, (nint)(&empty), (nint)mode, AtEmptyPath);
    }

    // The C library has no wrapper for the newer ones. This one takes and returns registers as any function does.
    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Syscall(nint number, nint first, nint second, nint third, nint fourth);

    /// <summary>The kernel's <c>struct open_how</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct OpenHow
    {
        public const ulong NoMagicLinks = 0x02;
        public const ulong NoSymlinks = 0x04;

        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }

    /// <summary>The kernel's <c>struct statx</c>, which is the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    internal struct StatX
    {
        public const uint BasicMask = 0x7ff;

        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public long ChangeSeconds;

        [FieldOffset(104)]
        public uint ChangeNanoseconds;

        [FieldOffset(112)]
        public long ModifySeconds;

        [FieldOffset(120)]
        public uint ModifyNanoseconds;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
