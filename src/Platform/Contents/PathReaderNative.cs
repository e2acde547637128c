using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mgmt.Platform.Contents;

/// <summary>The C library's calls, and the numbers that Linux gives to their flags and errors.</summary>
internal static unsafe partial class PathReaderNative
{
    public const int AtCurrentDirectory = -100;
    public const int AtEmptyPath = 0x1000;
    public const int ReadOnly = 0;
    public const int NoControllingTerminal = 0x100;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;
    public const uint TypeAndSize = 0x1 | 0x200;
    public const int TypeMask = 0xf000;
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int NotADirectory = 20;
    public const int NameTooLong = 36;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    public static partial SafeFileHandle Open(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(SafeFileHandle handle, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true)]
    public static partial int Access(byte* path, int mode);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    public static partial int Stat(int directory, byte* path, int flags, uint mask, StatX* buffer);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    public static partial int Stat(SafeFileHandle directory, byte* path, int flags, uint mask, StatX* buffer);

    /// <summary>The kernel's <c>struct statx</c>, which is the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct StatX
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public ulong Size;
    }
}
