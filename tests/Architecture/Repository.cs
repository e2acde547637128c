using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Mgmt.Architecture.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["obj", "bin", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The files below <paramref name="folder"/> that people wrote, relative to the root.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.Exists(PathOf(folder))
            ? Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
                .Select(static path => Path.GetRelativePath(Root, path))
                .Where(static path => !path.Split('/').Any(Generated.Contains))
                .Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>(),
    ];

    /// <summary>The files under version control, or about to be; where there is no git, all that people wrote.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "--cached", "--others", "--exclude-standard"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
            {
                return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static path => File.Exists(PathOf(path)))];
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git on this machine.
        }

        return [.. Files(".", "*").Where(static path => !path.StartsWith(".git/", StringComparison.Ordinal))];
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"no repository above {here}");
    }
}
