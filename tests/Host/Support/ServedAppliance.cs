using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgmt.Host.Web;

namespace Mgmt.Host.Tests.Support;

/// <summary>The API on a real Unix socket, in a folder of its own.</summary>
internal sealed class ServedAppliance : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebServer _server;

    private ServedAppliance(string folder, FakeAppliance appliance, WebServer server)
    {
        _folder = folder;
        Appliance = appliance;
        _server = server;
    }

    /// <summary>Who answers.</summary>
    public FakeAppliance Appliance { get; }

    /// <summary>What a client is told the appliance works with.</summary>
    public string Prefix => _folder;

    /// <summary>The socket.</summary>
    public string Path => PathIn(_folder);

    public static string PathIn(string folder) => System.IO.Path.Combine(folder, "run", "api.sock");

    public static async Task<ServedAppliance> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mgmt-api-").FullName;
        var appliance = new FakeAppliance();
        return new(folder, appliance, await WebServer.StartAsync(PathIn(folder), appliance));
    }

    /// <summary>Sends <paramref name="request"/> as it is; all that comes back until the server closes.</summary>
    public Task<string> SendAsync(string request) => SendAsync(new UnixDomainSocketEndPoint(Path), request);

    /// <summary>Asks for one thing in order, on a connection of its own.</summary>
    public Task<string> AskAsync(string method, string target, string body = "") => SendAsync(Request(method, target, body));

    /// <summary>The text of a request after which the connection closes.</summary>
    public static string Request(string method, string target, string body = "", string host = "mgmt") =>
        $"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static async Task<string> SendAsync(EndPoint to, string request)
    {
        using var connection = await ConnectAsync(to);
        await connection.SendAsync(Encoding.UTF8.GetBytes(request));
        return await ReadAllAsync(connection);
    }

    /// <summary>A connection that has sent nothing yet.</summary>
    public Task<Socket> ConnectAsync() => ConnectAsync(new UnixDomainSocketEndPoint(Path));

    public static async Task<string> ReadAllAsync(Socket connection)
    {
        using var stream = new NetworkStream(connection);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Socket> ConnectAsync(EndPoint to)
    {
        var connection = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(to);
        return connection;
    }
}
