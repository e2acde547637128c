using Mgmt.Functions.Stored;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Functions.Local;

/// <summary>The module <c>local</c>: what this host keeps for policies.</summary>
internal static class LocalFunctions
{
    public static IEnumerable<FunctionDefinition> All(WorldServices services) =>
    [
        new ImpureFunction(
            "local.vardir",
            "func(path str) str",
            a => Value.Str(Folder(services.Folders, a[0].AsStr.ToString())),
            "The absolute path of a folder of the policy's own, which is made when missing and which only this program's user can look into. The path is relative and ends in `/`, and so does the result.",
            """len(local.vardir("a/b/")) > 0 # true"""),
        new ImpureFunction(
            "local.pool",
            "func(namespace str, uid str) int",
            a => Value.Int(services.Numbers.NumberOf(Keys.NotEmpty(a[0].AsStr, "namespace"), Keys.NotEmpty(a[1].AsStr, "uid"))),
            "A number, 1 or more, that belongs to the uid alone in its namespace on this host, and stays the same over restarts.",
            """local.pool("example", "a") == local.pool("example", "a") # true"""),
    ];

    private static string Folder(PrivateFolders folders, string path)
    {
        if (path.StartsWith('/') || !path.EndsWith('/'))
        {
            throw new FunctionFailedException($"the path `{path}` must be relative, and end in `/`");
        }

        if (path.Contains('\0', StringComparison.Ordinal) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new FunctionFailedException($"the path `{path}` must stay below the folder of this host: write it without `..`");
        }

        try
        {
            return folders.Make("vardir/" + path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FunctionFailedException($"the folder `{path}` cannot be made: {failure.Message}");
        }
    }
}
