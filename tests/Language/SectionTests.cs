namespace Mgmt.Language.Tests;

public sealed class SectionTests
{
    // The sections of the language's page, then the kinds, the checklist at the page's end, what goes beyond, and whole policies.
    private static readonly string[] All =
    [
        "1.1-lexical", "1.2-grammar", "1.3-values", "1.4-statements", "1.5-scoping", "1.6-inference", "1.7-errors", "1.8-modules", "1.9-format",
        "2.1-operators", "2.2-top-level", "2.3-fmt", "2.4-template", "2.5-iter", "2.6-libraries", "2.7-datetime", "2.8-sys", "2.9-os", "2.10-net",
        "2.11-value", "2.12-local", "2.13-world", "2.14-deploy", "2.15-util", "2.16-example", "2.17-test", "2.18-embedded", "2.19-golang",
        "2.20-constants", "3-resources", "beyond", "checklist", "policies",
    ];

    public static TheoryData<string> Sections => [.. All];

    [Theory]
    [MemberData(nameof(Sections))]
    public void Section_OfThePage_HasACase(string section) =>
        Assert.Contains(Corpus.Paths, path => path.StartsWith(section + "/", StringComparison.Ordinal));

    [Fact]
    public void Case_OfTheCorpus_LiesInASection() =>
        Assert.All(Corpus.Paths, static path => Assert.Contains(path.Split('/')[0], All, StringComparer.Ordinal));
}
