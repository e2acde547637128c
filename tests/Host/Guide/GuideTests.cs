using System.Text;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Host.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Guide;

/// <summary>The examples of the language guide do what it says; <c>UPDATE_SNAPSHOTS=1</c> writes their outputs anew.</summary>
public sealed class GuideTests : IDisposable
{
    private static readonly string Page = Repository.PathOf("docs/guide/language.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;
    private readonly PolicyWorkshop _workshop = new("web1");

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, GuidePage.Examples(File.ReadAllText(Page)).Count)];

    [Fact]
    public void Outputs_OfTheGuide_AreThoseOfItsExamples()
    {
        var page = File.ReadAllText(Page);
        var expected = GuidePage.WithOutputs(page, Outcome);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Page, page = expected);
        }

        Assert.Equal(expected, page);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Example_OfTheGuide_IsSoundUnlessItShowsAFault(int index)
    {
        var example = GuidePage.Examples(File.ReadAllText(Page))[index];

        var plan = Plan(example);

        Assert.True(example.IsFaulty == plan.Graph is null, $"{example.Policy}\n{string.Join('\n', plan.Diagnostics)}");
        Assert.True(example.IsFaulty || plan.Diagnostics.Count == 0, string.Join('\n', plan.Diagnostics));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Example_OfTheGuide_IsInCanonicalForm(int index)
    {
        var example = GuidePage.Examples(File.ReadAllText(Page))[index];

        foreach (var text in example.Files.Select(static f => f.Text).Append(example.Policy))
        {
            Assert.Equal(text, Encoding.UTF8.GetString(PolicyFormatter.Format(SourceText.From("main.mcl", text)).Formatted!));
        }
    }

    public void Dispose()
    {
        _workshop.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Outcome(GuideExample example)
    {
        var plan = Plan(example);
        var text = plan.Graph is { } graph ? PlanText.Write(graph) : string.Concat(plan.Diagnostics.Select(DiagnosticText.Render));
        return text.Replace(_folder + "/", "", StringComparison.Ordinal);
    }

    private Plan Plan(GuideExample example)
    {
        foreach (var (name, text) in example.Files.Append(("main.mcl", example.Policy)))
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        return _workshop.Plan(PolicySource.Resolve(_folder, Stream.Null), new());
    }
}
