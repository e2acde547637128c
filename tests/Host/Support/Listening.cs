using System.Net;
using System.Net.Sockets;
using Mgmt.Host.Web;

namespace Mgmt.Host.Tests.Support;

/// <summary>The API on a loopback address.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly IPEndPoint _address;
    private readonly WebServer _server;

    private Listening(IPEndPoint address, WebServer server)
    {
        _address = address;
        _server = server;
    }

    public static async Task<Listening> StartAsync()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = (IPEndPoint)probe.LocalEndpoint;
        probe.Stop();
        return new(address, await WebServer.StartAsync(address, new FakeAppliance()));
    }

    public Task<string> SendAsync(string request) => ServedAppliance.SendAsync(_address, request);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
