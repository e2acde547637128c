using System.Globalization;
using Mgmt.Host.Api;
using Mgmt.Host.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mgmt.Host.Web;

/// <summary>What can be asked for, by any way in.</summary>
internal static class Routes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void Map(IEndpointRouteBuilder endpoints, IAppliance appliance, Door door)
    {
        endpoints.MapMethods("/metrics", Reading, context => Answers.TextAsync(context, appliance.Metrics(), PrometheusText.ContentType));
        endpoints.MapMethods("/healthz", Reading, context =>
        {
            var health = appliance.Health();
            return Answers.TextAsync(context, health.Summary + "\n", status: health.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        endpoints.MapMethods("/api/v1/status", Reading, async context =>
            await Answers.JsonAsync(context, await appliance.StatusAsync().ConfigureAwait(false), ApiJson.Default.StatusReport).ConfigureAwait(false));
        endpoints.MapMethods("/api/v1/drift", Reading, context => DriftAsync(context, appliance));
        ValueRoutes.Map(endpoints, appliance, door);
        PauseRoutes.Map(endpoints, appliance, door);
    }

    private static async Task DriftAsync(HttpContext context, IAppliance appliance)
    {
        var last = 100;
        if (context.Request.Query.TryGetValue("last", out var given)
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out last) || last is < 1 or > DriftReport.MaxEvents))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, $"last takes a number from 1 to {DriftReport.MaxEvents}").ConfigureAwait(false);
            return;
        }

        await Answers.JsonAsync(context, await appliance.DriftAsync(last).ConfigureAwait(false), ApiJson.Default.DriftReport).ConfigureAwait(false);
    }
}
