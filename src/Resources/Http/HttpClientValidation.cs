using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Http;

/// <summary>What is wrong with a definition of an <c>http:client</c>.</summary>
internal static class HttpClientValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        Destination(spec),
        IsUnchanged(HttpClientSchema.Method.Of(spec), toUpper: true, out var method) ? null : $"`method` is `{method}`; write it in upper case",
        UrlRule.Fault("url", HttpClientSchema.Url.Of(spec).ToString()),
        IsUnchanged(HttpClientSchema.Sha256.Of(spec), toUpper: false, out var digest) ? null : $"`sha256` is `{digest}`; write it in lower case",
        .. LongPoll(spec),
    ]);

    private static string? Destination(ResourceSpec spec)
    {
        var file = HttpClientSchema.File.Of(spec);
        var path = !file.IsEmpty || !PathText.IsAbsolute(spec.Name) ? file : spec.Name;
        return PathText.Fault(spec, HttpClientSchema.File)
            ?? (PathText.IsDirectory(path) ? $"the file `{path}` is a directory; remove the slash at its end" : null);
    }

    private static IEnumerable<string> LongPoll(ResourceSpec spec)
    {
        if (!HttpClientSchema.LongPoll.Of(spec))
        {
            yield break;
        }

        if (spec.Meta.Poll != 0)
        {
            yield return "`longpoll` and Meta:poll exclude each other; remove one";
        }

        if (HttpClientSchema.LongPollRedirect.Of(spec) == HttpClientSchema.LongPollConditional.Of(spec))
        {
            yield return "`longpoll` needs one of `longpoll_redirect` and `longpoll_conditional`; set exactly one";
        }
    }

    private static bool IsUnchanged(Str given, bool toUpper, out string text)
    {
        text = given.ToString();
        return text == (toUpper ? text.ToUpperInvariant() : text.ToLowerInvariant());
    }
}
