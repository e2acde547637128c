using System.Net;
using Mgmt.Host.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mgmt.Host.Web;

/// <summary>Serves the API over HTTP at one way in.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    /// <summary>The greatest body of a request, in bytes.</summary>
    public const int MaxBody = ValueReport.MaxLength;

    private const int MaxConnections = 1024;

    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Starts to listen on <paramref name="address"/>.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static Task<WebServer> StartAsync(IPEndPoint address, IAppliance appliance) => StartAsync(address, Door.Address, appliance);

    /// <summary>Starts to listen on a Unix socket at <paramref name="path"/>, which is removed at the end. The caller holds the lock of the prefix.</summary>
    /// <exception cref="IOException">The socket cannot be made.</exception>
    public static Task<WebServer> StartAsync(string path, IAppliance appliance) => StartAsync(ApiSocket.EndPointOf(path), Door.Socket, appliance);

    /// <summary>Stops at once; requests under way are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource();
        await patience.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<WebServer> StartAsync(EndPoint endpoint, Door door, IAppliance appliance)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "mgmt" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxBody;
            options.Limits.MaxConcurrentConnections = MaxConnections;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            options.Listen(endpoint, static listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<SocketTransportOptions>(static options =>
        {
            var bind = options.CreateBoundListenSocket;
            options.CreateBoundListenSocket = at => at is System.Net.Sockets.UnixDomainSocketEndPoint ? ApiSocket.Bind(at.ToString()!) : bind(at);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        try
        {
            app.Use(door.AdmitAsync);
            Routes.Map(app, appliance, door);
            await app.StartAsync().ConfigureAwait(false);
            return new(app);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
