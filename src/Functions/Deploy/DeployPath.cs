using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Deploy;

/// <summary>Paths in the tree of a policy's files, as policies write them: from the root, or from the base of a module, with a leading slash.</summary>
internal static class DeployPath
{
    /// <summary>The absolute path of <paramref name="path"/> below the module at <paramref name="site"/>; of an empty one, the module's base.</summary>
    /// <exception cref="FunctionFailedException">It does not begin with a slash.</exception>
    public static string OfModule(CallSite site, Str path) =>
        path.IsEmpty ? "/" + site.Base : Clean("/" + site.Base + OfRoot(path)[1..]);

    /// <summary>The absolute path <paramref name="path"/>, without detours.</summary>
    /// <exception cref="FunctionFailedException">It does not begin with a slash.</exception>
    public static string OfRoot(Str path) => path.Span.StartsWith("/"u8) && !path.Span.Contains((byte)0)
        ? Clean(path.ToString())
        : throw new FunctionFailedException($"the path `{path}` must begin with `/`, and have no zero byte");

    /// <summary>The absolute <paramref name="path"/> as the tree calls it.</summary>
    public static string InTree(string path) => path[1..];

    // What `..` leads to lies below the root in any case.
    private static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        var isFolder = parts.Count > 0 && (path.EndsWith('/') || path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal));
        return "/" + string.Join('/', parts) + (isFolder ? "/" : "");
    }
}
