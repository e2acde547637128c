namespace Mgmt.Policies.Binding;

/// <summary>What an import string means, by its form alone.</summary>
internal static class ImportPaths
{
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

        var last = trimmed[(trimmed.LastIndexOf('/') + 1)..].ToLowerInvariant().Replace('-', '_');
        if (last.StartsWith("mgmt_", StringComparison.Ordinal) && last.Length > 5)
        {
            last = last[5..];
        }

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
        var segments = local.TrimEnd('/').Split('/');
        return Array.Exists(segments, static s => s is "" or "." or "..")
            ? $"dirty path, cleaned it's: {string.Join('/', segments.Where(static s => s is not ("" or ".")))}"
            : null;
    }

    private static bool IsAlias(string text) =>
        text.Length > 0
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '_'
        && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
