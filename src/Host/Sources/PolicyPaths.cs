using System.IO.Enumeration;

namespace Mgmt.Host.Sources;

/// <summary>The policy files that a path on the command line stands for.</summary>
public static class PolicyPaths
{
    private const string Suffix = ".mcl";

    /// <summary>
    /// A folder stands for every <c>.mcl</c> file below it, in the order of their paths; symbolic links below it are not followed, since
    /// they could lead out of it, or round in circles. Any other path stands for itself.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<string> Expand(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var files = new FileSystemEnumerable<string>(
            path,
            static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(Suffix, StringComparison.Ordinal),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }
}
