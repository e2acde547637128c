using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mgmt.Policies.Tests.Yaml;

/// <summary>Every fault of graphs in YAML is shown by a test.</summary>
public sealed partial class CodeTests
{
    public static TheoryData<string> Codes =>
    [
        .. Code().Matches(File.ReadAllText(Path.Combine(Here(), "../../../src/Policies/Diagnostics/Messages.Yaml.cs")))
            .Select(static m => m.Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_OfADiagnostic_IsExpectedBySomeTest(string code) =>
        Assert.Contains(
            Directory.EnumerateFiles(Here(), "*", SearchOption.AllDirectories),
            path => File.ReadAllText(path).Contains(code, StringComparison.Ordinal));

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("MCL[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
