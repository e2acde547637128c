using System.Runtime.InteropServices;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>The programs under test: what the environment names, else what the repository's own scripts build.</summary>
internal static class Programs
{
    private static readonly Lazy<string> ShippedPath = new(() => Find("MGMT_BINARY", "release", "artifacts/publish/mgmt"));
    private static readonly Lazy<string> DebugPath = new(() => Find("MGMT_DEBUG_BINARY", "debug", "src/Appliance/bin/Debug/net10.0/linux-x64/mgmt"));

    /// <summary>The trimmed program that ships.</summary>
    public static string Shipped => ShippedPath.Value;

    /// <summary>The development build, which has fault points.</summary>
    public static string Debug => DebugPath.Value;

    /// <summary>Where the runtime that runs these tests is installed; the development build needs one.</summary>
    public static string DotnetRoot { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private static string Find(string variable, string flavour, string built)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : throw new FileNotFoundException($"{variable} names no program: {given}");
        }

        Shell.Run(Repository.PathOf("eng/build.sh"), flavour);
        return Repository.PathOf(built);
    }
}
