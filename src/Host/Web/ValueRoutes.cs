using System.Net.Mime;
using System.Text.Json;
using System.Threading.Channels;
using Mgmt.Host.Api;
using Mgmt.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mgmt.Host.Web;

/// <summary>The values that policies read by <c>world.getval</c>.</summary>
internal static class ValueRoutes
{
    private const string Path = "/api/v1/value";
    private static readonly string[] Reading = ["GET", "HEAD"];
    private static readonly string[] Watching = ["GET"];
    private static readonly string[] Setting = ["PUT"];
    private static readonly string[] Removing = ["DELETE"];

    public static void Map(IEndpointRouteBuilder endpoints, IAppliance appliance, Door door)
    {
        endpoints.MapMethods(Path, Reading, Keyed((context, key) => GetAsync(context, key, appliance)));
        endpoints.MapMethods(Path, Setting, door.Changing(Keyed((context, key) => SetAsync(context, key, appliance))));
        endpoints.MapMethods(Path, Removing, door.Changing(Keyed((context, key) => DoneAsync(context, appliance.SetValueAsync(key, null)))));
        endpoints.MapMethods(Path + "/watch", Watching, Keyed((context, key) => WatchAsync(context, key, appliance)));
    }

    private static RequestDelegate Keyed(Func<HttpContext, string, Task> answer) => context => context.Request.Query["key"] is [{ Length: > 0 } key]
        ? answer(context, key)
        : Answers.RefuseAsync(context, StatusCodes.Status400BadRequest, "give one key that is not empty: ?key=KEY");

    private static async Task GetAsync(HttpContext context, string key, IAppliance appliance)
    {
        if (appliance.Value(key) is not { } value)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "there is no value under that key").ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = MediaTypeNames.Application.Octet;
        await context.Response.Body.WriteAsync(value.Memory, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task SetAsync(HttpContext context, string key, IAppliance appliance)
    {
        using var value = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(value, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Answers.RefuseAsync(context, e.StatusCode, $"a value has at most {ValueReport.MaxLength} bytes").ConfigureAwait(false);
            return;
        }

        await DoneAsync(context, appliance.SetValueAsync(key, Str.Adopt(value.ToArray()))).ConfigureAwait(false);
    }

    private static async Task DoneAsync(HttpContext context, Task change)
    {
        await change.ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // Whoever reads too slowly misses values in between, and sees the latest one.
    private static async Task WatchAsync(HttpContext context, string key, IAppliance appliance)
    {
        var latest = Channel.CreateBounded<Str?>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        using var subscription = appliance.WatchValue(key).Subscribe(new LatestValue(latest.Writer));
        await foreach (var value in latest.Reader.ReadAllAsync(context.RequestAborted).ConfigureAwait(false))
        {
            var report = JsonSerializer.Serialize(ValueReport.Of(key, value), ApiJson.Default.ValueReport);
            await context.Response.WriteAsync($"data: {report}\n\n", context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private sealed class LatestValue(ChannelWriter<Str?> latest) : IObserver<Str?>
    {
        public void OnNext(Str? value) => latest.TryWrite(value);

        public void OnError(Exception error) => latest.TryComplete(error);

        public void OnCompleted() => latest.TryComplete();
    }
}
