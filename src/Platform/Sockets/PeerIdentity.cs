using System.Net.Sockets;
using System.Runtime.InteropServices;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Sockets;

/// <summary>Who is at the other end of a Unix socket, as the kernel knows it: as it was when the connection was made.</summary>
/// <param name="Process">The process.</param>
/// <param name="User">The number of its effective user.</param>
/// <param name="Group">The number of its effective group.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PeerIdentity(int Process, uint User, uint Group)
{
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;
    private const int Length = 3 * sizeof(int);

    /// <summary>The number of the effective user of this process.</summary>
    public static uint OwnUser => Libc.EffectiveUser();

    /// <summary>True for root, and for whoever runs this process.</summary>
    public bool IsRootOrOwn => User == 0 || User == OwnUser;

    /// <summary>Who is at the other end of <paramref name="connection"/>; a user that nobody is when it is no Unix socket.</summary>
    /// <exception cref="SocketException">The kernel does not tell.</exception>
    public static PeerIdentity Of(Socket connection)
    {
        Span<byte> credentials = stackalloc byte[Length];
        connection.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        var parts = MemoryMarshal.Cast<byte, uint>(credentials);
        return new((int)parts[0], parts[1], parts[2]);
    }
}
