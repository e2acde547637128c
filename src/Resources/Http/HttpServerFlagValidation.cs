using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Http;

/// <summary>What is wrong with a definition of an <c>http:server:flag</c>.</summary>
internal static class HttpServerFlagValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var path = HttpServerFlagSchema.Path.Of(spec) is { IsEmpty: false } given ? given : spec.Name;
        return Faults.Of(PathText.IsAbsolute(path) ? null : $"`path` is `{path}`, which is no absolute path; begin it with a slash");
    }
}
