using System.Runtime.CompilerServices;

namespace Mgmt.Host.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The absolute path of <paramref name="relative"/>.</summary>
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Mgmt.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
