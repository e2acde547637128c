using System.Text.RegularExpressions;
using Mgmt.Acceptance.Tests.Support;

namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>The fault points that the sources have, so that a new one is tested without being listed anywhere.</summary>
internal static partial class FaultPoints
{
    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(static path => Call().Matches(File.ReadAllText(path)))
            .Select(static call => call.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex("""FaultPoint\.Hit(If\(.*, |\()"(?<name>[^"]+)"\);""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();
}
