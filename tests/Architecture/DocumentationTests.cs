using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace Mgmt.Architecture.Tests;

/// <summary>The pages for people keep to what is there.</summary>
[SupportedOSPlatform("linux")]
public sealed partial class DocumentationTests
{
    private static IReadOnlyList<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(static path => Path.GetFileName(path)),
        .. Repository.Files("docs", "*.md"),
        .. Repository.Files("bench", "*.md"),
        .. Repository.Files("policies", "*.md"),
    ];

    [Fact]
    public void Link_OfAPage_LeadsSomewhere()
    {
        var dead =
            from page in Pages
            from match in Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            let target = match.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWithOrdinal("mailto:")
            where !Path.Exists(Repository.PathOf(Path.Combine(Path.GetDirectoryName(page)!, target)))
            select $"{page}: {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Command_OfTheReadme_Exists()
    {
        var commands = Fence().Matches(File.ReadAllText(Repository.PathOf("README.md")))
            .SelectMany(static fence => fence.Groups[1].Value.Split('\n'))
            .Select(static line => line.Split('#')[0].Trim())
            .Where(static line => line.StartsWithOrdinal("./"))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, static words => Assert.True(IsExecutable(words[0]), $"README.md: {words[0]} cannot be run"));
        Assert.All(
            commands.SelectMany(static words => words).Where(static word => word.StartsWithOrdinal("policies/")),
            static path => Assert.True(Path.Exists(Repository.PathOf(path)), $"README.md: there is no {path}"));
    }

    [Fact]
    public void CommandTable_OfTheReadme_NamesCommandsOfTheProgram()
    {
        var verbs = TableCommand().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(static match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(verbs);
        if (Rooms.All.FirstOrDefault(static room => room.Name == "Appliance") is { } program)
        {
            var sources = string.Concat(program.Sources.Select(static path => File.ReadAllText(Repository.PathOf(path))));
            Assert.All(verbs, verb => Assert.True(sources.Contains($"\"{verb}\"", StringComparison.Ordinal), $"README.md: the program has no command {verb}"));
        }
    }

    [Fact]
    public void DecisionRecords_AllOfThem_HaveTheirFourParts()
    {
        var records = Repository.Files("docs/adr", "*.md").Where(static path => AdrName().IsMatch(Path.GetFileName(path))).ToList();

        Assert.NotEmpty(records);
        Assert.Equal(Enumerable.Range(1, records.Count).Select(static n => $"{n:D4}"), records.Select(static path => Path.GetFileName(path)[..4]), StringComparer.Ordinal);
        Assert.All(records, static path => Assert.Equal(
            ["## Status", "## Context", "## Decision", "## Consequences"],
            File.ReadLines(Repository.PathOf(path)).Where(static line => line.StartsWithOrdinal("## ")),
            StringComparer.Ordinal));
    }

    private static bool IsExecutable(string path) =>
        File.Exists(Repository.PathOf(path)) && File.GetUnixFileMode(Repository.PathOf(path)).HasFlag(UnixFileMode.UserExecute);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| `mgmt (\w+)", RegexOptions.Multiline)]
    private static partial Regex TableCommand();

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex AdrName();
}
