using System.Net;
using System.Net.Sockets;
using Mgmt.Platform.Sockets;

namespace Mgmt.Platform.Tests.Sockets;

public sealed class PeerIdentityTests
{
    [Fact]
    public async Task Of_AConnectionFromThisProcess_IsThisProcess()
    {
        var folder = Directory.CreateTempSubdirectory("mgmt-peer-").FullName;
        try
        {
            var endpoint = new UnixDomainSocketEndPoint(Path.Combine(folder, "socket"));
            using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            listener.Bind(endpoint);
            listener.Listen();
            using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await client.ConnectAsync(endpoint);
            using var accepted = await listener.AcceptAsync();

            var peer = PeerIdentity.Of(accepted);

            Assert.Equal(Environment.ProcessId, peer.Process);
            Assert.Equal(PeerIdentity.OwnUser, peer.User);
            Assert.True(peer.IsRootOrOwn);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Of_ATcpConnection_IsNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptSocketAsync();

        // The kernel answers for any socket.
        Assert.False(PeerIdentity.Of(accepted).IsRootOrOwn);
    }
}
