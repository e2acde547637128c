using System.Net;
using Mgmt.Host.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mgmt.Host.Web;

/// <summary>Serves the API over HTTP on one address.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebServer(WebApplication app) => _app = app;

    /// <summary>Starts to listen on <paramref name="address"/>.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static async Task<WebServer> StartAsync(IPEndPoint address, IAppliance appliance)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "mgmt" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 1024 * 1024;
            options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            options.Listen(address, static listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use(RefuseForeignHostsAsync);
        Map(app, appliance);
        await app.StartAsync().ConfigureAwait(false);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource();
        await patience.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(patience.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Map(IEndpointRouteBuilder endpoints, IAppliance appliance)
    {
        endpoints.Map("/metrics", context => GetAsync(context, PrometheusText.ContentType, StatusCodes.Status200OK, appliance.Metrics()));
        endpoints.Map("/healthz", context =>
        {
            var health = appliance.Health();
            return GetAsync(context, "text/plain; charset=utf-8", health.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, health.Summary + "\n");
        });
    }

    private static Task GetAsync(HttpContext context, string contentType, int status, string body)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body);
    }

    // A page elsewhere can make a browser ask us under its own name; an address or a local name cannot be forged that way.
    private static Task RefuseForeignHostsAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (host == "localhost" || host == "mgmt" || IPAddress.TryParse(host.Trim('[', ']'), out _))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("ask for this server by its address\n");
    }
}
