using System.Runtime.CompilerServices;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its root, absolute.</summary>
    public static string Root { get; } = Find();

    /// <summary>The absolute path of <paramref name="relative"/>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Mgmt.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"Mgmt.sln is in no folder above {here}");
    }
}
