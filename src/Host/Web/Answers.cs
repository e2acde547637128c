using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Mgmt.Host.Web;

/// <summary>The ways in which a request is answered.</summary>
internal static class Answers
{
    private const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Answers with text.</summary>
    public static Task TextAsync(HttpContext context, string text, string contentType = PlainText, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text);
    }

    /// <summary>Answers with JSON.</summary>
    public static Task JsonAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type) => context.Response.WriteAsJsonAsync(value, type, cancellationToken: context.RequestAborted);

    /// <summary>Refuses, and says why in one line.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string why) => TextAsync(context, why + "\n", status: status);
}
