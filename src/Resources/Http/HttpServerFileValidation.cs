using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Http;

/// <summary>What is wrong with a definition of an <c>http:server:file</c>.</summary>
internal static class HttpServerFileValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec)
    {
        var path = HttpServerFileSchema.Path.Of(spec);
        return Faults.Of(
            PathText.Fault(spec, HttpServerFileSchema.Path),
            path.IsEmpty || HttpServerFileSchema.Data.Of(spec).IsEmpty ? null : "`path` and `data` both say what is served; keep one",
            HttpServerFileSchema.LongPoll.Of(spec) && PathText.IsDirectory(path) ? "`longpoll` waits for one file, but `path` is a directory; remove one of them" : null);
    }
}
