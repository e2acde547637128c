using System.Runtime.InteropServices;

namespace Mgmt.Platform.Kernel;

/// <summary>The name service.</summary>
internal static unsafe partial class Libc
{
    [LibraryImport(Library, EntryPoint = "getpwnam_r")]
    public static partial int FindUser(byte* name, AccountEntry* entry, byte* buffer, nuint size, AccountEntry** result);

    [LibraryImport(Library, EntryPoint = "getpwuid_r")]
    public static partial int FindUser(uint id, AccountEntry* entry, byte* buffer, nuint size, AccountEntry** result);

    [LibraryImport(Library, EntryPoint = "getgrnam_r")]
    public static partial int FindGroup(byte* name, AccountEntry* entry, byte* buffer, nuint size, AccountEntry** result);

    [LibraryImport(Library, EntryPoint = "getgrgid_r")]
    public static partial int FindGroup(uint id, AccountEntry* entry, byte* buffer, nuint size, AccountEntry** result);

    /// <summary>The members that <c>struct passwd</c> and <c>struct group</c> begin with, and room for the rest.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 64)]
    internal struct AccountEntry
    {
        public byte* Name;
        public byte* Password;
        public uint Id;

        /// <summary>The primary group of a user; nothing in an entry of a group.</summary>
        public uint PrimaryGroup;
    }
}
