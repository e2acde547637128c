using System.Text;
using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Exec;

/// <summary>The files whose changes make a command look again.</summary>
internal static class WatchedFiles
{
    /// <summary>Their paths; one that ends in a slash stands for what is in that directory too.</summary>
    public static IEnumerable<Str> Of(ResourceSpec spec)
    {
        var creates = ExecSchema.Creates.Of(spec);
        return ExecSchema.WatchFiles.Of(spec).Concat(ExecSchema.MTimes.Of(spec)).Concat(creates.IsEmpty ? [] : [creates]).Distinct();
    }

    /// <summary>True when <paramref name="path"/> stands for the entries of a directory.</summary>
    public static bool IsDirectory(Str path) => path.Length > 1 && path.Span[^1] == '/';

    /// <summary>How they look now: the same text for as long as nothing happened to any.</summary>
    public static string Look(ResourceSpec spec)
    {
        var look = new StringBuilder();
        foreach (var path in Of(spec))
        {
            look.Append(PathStamp.Of(path.Span));
            if (IsDirectory(path) && Directory.Exists(path.ToString()))
            {
                foreach (var entry in Directory.EnumerateFileSystemEntries(path.ToString()).Order(StringComparer.Ordinal))
                {
                    look.Append(entry).Append(PathStamp.Of(Encoding.UTF8.GetBytes(entry)));
                }
            }
        }

        return look.ToString();
    }
}
