using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mgmt.Language.Tests;

/// <summary>Every fault that the language words is shown by the corpus. Graphs in YAML have tests of their own.</summary>
public sealed partial class CodeTests
{
    public static TheoryData<string> Codes =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Here(), "../../src/Policies/Diagnostics"), "Messages*.cs")
            .Where(static file => !file.EndsWith("Messages.Yaml.cs", StringComparison.Ordinal))
            .SelectMany(static file => Code().Matches(File.ReadAllText(file)).Select(static m => m.Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_OfADiagnostic_IsInTwoCases(string code) =>
        Assert.True(Corpus.Paths.Count(path => File.ReadAllText(Corpus.PathOf(path)).Contains($" {code} ", StringComparison.Ordinal)) >= 2, $"{code} is in fewer than two cases");

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex("MCL[0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
