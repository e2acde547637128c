namespace Mgmt.Policies.Binding;

/// <summary>What an import string means, by its form alone.</summary>
internal static class ImportPaths
{
    private const string MagicPrefix = "mgmt-";

    /// <summary>True for a module of the catalogue.</summary>
    public static bool IsSystem(string path) =>
        !path.Contains("://", StringComparison.Ordinal) && !path.EndsWith('/') && !path.EndsWith(".mcl", StringComparison.Ordinal);

    /// <summary><c>HOST/PATH/</c> of an import with a scheme; null for any other.</summary>
    public static string? RemoteDirectory(string path)
    {
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? null : path[(scheme + 3)..].TrimEnd('/') + "/";
    }

    /// <summary>The name under which the module is visible unless the import says another; null when it gives none.</summary>
    public static string? Alias(string path)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.EndsWith(".mcl", StringComparison.Ordinal))
        {
            trimmed = trimmed[..^4];
        }

        var last = trimmed[(trimmed.LastIndexOf('/') + 1)..].ToLowerInvariant();
        if (last.StartsWith(MagicPrefix, StringComparison.Ordinal) && last.Length > MagicPrefix.Length)
        {
            last = last[MagicPrefix.Length..];
        }

        last = last.Replace('-', '_');
        return IsAlias(last) ? last : null;
    }

    /// <summary>Why the path is refused whatever it leads to, or null.</summary>
    public static string? Refuse(string path)
    {
        if (path.Length == 0)
        {
            return "the path is empty";
        }

        if (path.StartsWith('/'))
        {
            return "absolute paths are not allowed";
        }

        var local = RemoteDirectory(path) ?? path;
        var cleaned = Clean(local);
        return cleaned == local.TrimEnd('/') && !local.EndsWith("//", StringComparison.Ordinal) ? null : $"dirty path, cleaned it's: {cleaned}";
    }

    /// <summary>
    /// <paramref name="path"/>, seen from <paramref name="folder"/> (empty, or with a trailing slash), as seen from the root;
    /// null when it leads out of that.
    /// </summary>
    public static string? Resolve(string folder, string path)
    {
        var cleaned = Clean(folder + path);
        if (cleaned == ".." || cleaned.StartsWith("../", StringComparison.Ordinal))
        {
            return null;
        }

        return cleaned == "." ? "" : path.EndsWith('/') ? cleaned + "/" : cleaned;
    }

    // The shortest path that means the same; leading steps up stay.
    private static string Clean(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && kept.Count > 0 && kept[^1] != "..")
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment != ".")
            {
                kept.Add(segment);
            }
        }

        return kept.Count == 0 ? "." : string.Join('/', kept);
    }

    private static bool IsAlias(string text) =>
        text.Length > 0
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '_'
        && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
