using Mgmt.Model;

namespace Mgmt.Resources.Files;

/// <summary>Which path a resource manages.</summary>
internal static class EffectivePath
{
    /// <summary>The path of <paramref name="spec"/>, with the slash that marks a directory.</summary>
    public static Str Of(ResourceSpec spec)
    {
        var path = FileSchema.Path.Of(spec) is { IsEmpty: false } given ? given : spec.Name;
        var dirname = FileSchema.Dirname.Of(spec);
        var basename = FileSchema.Basename.Of(spec);
        if (dirname.IsEmpty && basename.IsEmpty)
        {
            return path;
        }

        var split = path.Span.TrimEnd((byte)'/').LastIndexOf((byte)'/') + 1;
        return Str.Concat(
            dirname.IsEmpty ? Str.From(path.Span[..split]) : dirname,
            basename.IsEmpty ? Str.From(path.Span[split..]) : basename);
    }

    /// <summary>True when <paramref name="path"/> means a directory.</summary>
    public static bool IsDirectory(Str path) => path.Span is [.., (byte)'/'];

    /// <summary>True when <paramref name="path"/> starts at the root.</summary>
    public static bool IsAbsolute(Str path) => path.Span is [(byte)'/', ..];

    /// <summary>The path without the slashes at its end; the root stays.</summary>
    public static Str Trim(Str path) => Str.From(path.Span.TrimEnd((byte)'/')) is { IsEmpty: false } trimmed ? trimmed : path;
}
