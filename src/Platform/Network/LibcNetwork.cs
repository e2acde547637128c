using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Network;

/// <summary>The C library's calls on network interfaces.</summary>
internal static unsafe partial class LibcNetwork
{
    public const ushort FamilyInternet6 = 10;
    public const ushort FamilyPacket = 17;
    public const ushort HardwareEthernet = 1;
    public const uint FlagUp = 0x1;
    public const uint FlagLoopback = 0x8;

    [LibraryImport(Libc.Library, EntryPoint = "getifaddrs", SetLastError = true)]
    public static partial int ListInterfaces(InterfaceEntry** first);

    [LibraryImport(Libc.Library, EntryPoint = "freeifaddrs")]
    public static partial void FreeInterfaces(InterfaceEntry* first);

    /// <summary><c>struct ifaddrs</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct InterfaceEntry
    {
        public InterfaceEntry* Next;
        public byte* Name;
        public uint Flags;
        public void* Address;
        public void* Mask;
        public void* Other;
        public void* Data;
    }

    /// <summary><c>struct sockaddr_ll</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct LinkAddress
    {
        public ushort Family;
        public ushort Protocol;
        public int Index;
        public ushort Hardware;
        public byte PacketType;
        public byte Length;
        public fixed byte Address[8];
    }
}
