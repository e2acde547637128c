using Mgmt.Model;

namespace Mgmt.Resources.Rules;

/// <summary>Paths as policies write them.</summary>
internal static class PathText
{
    /// <summary>True when <paramref name="path"/> starts at the root.</summary>
    public static bool IsAbsolute(Str path) => path.Span is [(byte)'/', ..];

    /// <summary>True when <paramref name="path"/> means a directory.</summary>
    public static bool IsDirectory(Str path) => path.Span is [.., (byte)'/'];

    /// <summary>What is wrong with <paramref name="field"/>, which is an absolute path or empty.</summary>
    public static string? Fault(ResourceSpec spec, Field<Str> field) =>
        field.Of(spec) is { IsEmpty: false } path && !IsAbsolute(path) ? $"`{field.Name}` is `{path}`, which is no absolute path; begin it with a slash" : null;
}
