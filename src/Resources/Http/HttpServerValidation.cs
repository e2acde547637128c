using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Http;

/// <summary>What is wrong with a definition of an <c>http:server</c>.</summary>
internal static class HttpServerValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var address = (HttpServerSchema.Address.Of(spec) is { IsEmpty: false } given ? given : spec.Name).ToString();
        var root = HttpServerSchema.Root.Of(spec);
        return Faults.Of(
            NetworkText.IsListenAddress(address) ? null : $"`address` is `{address}`; write `[IP]:PORT`, e.g. `:8080` or `127.0.0.1:80`",
            root.IsEmpty || (PathText.IsAbsolute(root) && PathText.IsDirectory(root)) ? null : $"`root` is `{root}`; it must be an absolute path with a slash at its end");
    }
}
