using System.Runtime.CompilerServices;

namespace Mgmt.Language.Tests;

/// <summary>The cases, as files below <c>Corpus/</c>.</summary>
internal static class Corpus
{
    private static string Root { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "Corpus");

    /// <summary>The paths of all cases, sorted.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.case", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>True for a case that expects an error.</summary>
    public static bool IsRefusal(string path) => File.ReadAllText(PathOf(path)).Contains("\n-- expect error --\n", StringComparison.Ordinal);

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string here = "") => here;
}
