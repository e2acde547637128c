using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Events;

/// <summary>True when a message matters.</summary>
internal delegate bool NetlinkMessageFilter(ReadOnlySpan<byte> message);

/// <summary>A socket on which the kernel announces changes. Where there can be none, it is invalid, and says why.</summary>
internal sealed unsafe partial class NetlinkSocket
{
    /// <summary>The protocol of links, addresses and routes.</summary>
    public const int Routes = 0;

    /// <summary>The protocol of devices and modules.</summary>
    public const int Devices = 15;

    /// <summary>The groups of links, IPv4 and IPv6 addresses.</summary>
    public const uint LinksAndAddresses = 0x1 | 0x10 | 0x100;

    /// <summary>What the kernel itself says of devices.</summary>
    public const uint KernelDevices = 0x1;

    private const int FamilyNetlink = 16;
    private const int TypeRaw = 3 | 0x80000 | 0x800;
    private const int NoBuffers = 105;

    private NetlinkSocket(FileDescriptor descriptor, string? problem)
    {
        Descriptor = descriptor;
        Problem = problem;
    }

    public FileDescriptor Descriptor { get; }

    /// <summary>Why nothing is announced; null when all is well.</summary>
    public string? Problem { get; }

    /// <summary>A socket of <paramref name="protocol"/> that hears <paramref name="groups"/>.</summary>
    public static NetlinkSocket Open(int protocol, uint groups)
    {
        var descriptor = new FileDescriptor(Create(FamilyNetlink, TypeRaw, protocol));
        if (!descriptor.IsInvalid)
        {
            var address = new Address { Family = FamilyNetlink, Groups = groups };
            if (Bind(descriptor, &address, (uint)sizeof(Address)) == 0)
            {
                return new(descriptor, null);
            }
        }

        var problem = $"the kernel's announcements cannot be heard ({Errno.Name(Errno.Last)})";
        descriptor.Dispose();
        return new(new(), problem);
    }

    /// <summary>Takes all messages that wait. True when one of them matters to <paramref name="filter"/>, or some were lost.</summary>
    public bool Drain(Span<byte> buffer, NetlinkMessageFilter filter)
    {
        var matters = false;
        while (true)
        {
            nint length;
            fixed (byte* into = buffer)
            {
                length = Libc.Read(Descriptor, into, (nuint)buffer.Length);
            }

            if (length > 0)
            {
                matters |= filter(buffer[..(int)length]);
            }
            else if (length < 0 && Errno.Last == NoBuffers)
            {
                matters = true;
            }
            else if (length == 0 || Errno.Last != Errno.Interrupted)
            {
                return matters;
            }
        }
    }

    [LibraryImport(Libc.Library, EntryPoint = "socket", SetLastError = true)]
    private static partial int Create(int family, int type, int protocol);

    [LibraryImport(Libc.Library, EntryPoint = "bind", SetLastError = true)]
    private static partial int Bind(FileDescriptor socket, Address* address, uint length);

    /// <summary><c>struct sockaddr_nl</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Address
    {
        public ushort Family;
        public ushort Padding;
        public uint Port;
        public uint Groups;
    }
}
