using Mgmt.Host.Api;
using Mgmt.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mgmt.Host.Web;

/// <summary>Pausing changes, all or those of one resource.</summary>
internal static class PauseRoutes
{
    private static readonly string[] Doing = ["POST"];

    public static void Map(IEndpointRouteBuilder endpoints, IAppliance appliance, Door door)
    {
        endpoints.MapMethods("/api/v1/pause", Doing, door.Changing(context => DoAsync(context, appliance.PauseAsync)));
        endpoints.MapMethods("/api/v1/resume", Doing, door.Changing(context => DoAsync(context, appliance.ResumeAsync)));
    }

    private static async Task DoAsync(HttpContext context, Func<VertexId?, Task<PauseReport>> change)
    {
        var targets = context.Request.Query["target"];
        if (targets.Count > 1)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "give one target at most: ?target=kind[name]").ConfigureAwait(false);
            return;
        }

        try
        {
            var report = await change(targets is [{ } target] ? VertexName.Parse(target) : null).ConfigureAwait(false);
            await Answers.JsonAsync(context, report, ApiJson.Default.PauseReport).ConfigureAwait(false);
        }
        catch (FormatException e)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, e.Message).ConfigureAwait(false);
        }
        catch (NoSuchResourceException e)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, e.Message).ConfigureAwait(false);
        }
    }
}
