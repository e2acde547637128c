using System.Text;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Host.Tests.Support;

namespace Mgmt.Host.Tests.Guide;

/// <summary>The examples of the guide to graphs in YAML do what it says; <c>UPDATE_SNAPSHOTS=1</c> writes their outputs anew.</summary>
public sealed class YamlGuideTests : IDisposable
{
    private const string Language = "yaml";
    private static readonly string Page = Repository.PathOf("docs/guide/yaml.md");

    private readonly PolicyWorkshop _workshop = new("web1");

    [Fact]
    public void Outputs_OfTheGuide_AreThoseOfItsExamples()
    {
        var page = File.ReadAllText(Page);
        var expected = GuidePage.WithOutputs(page, Outcome, Language);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Page, page = expected);
        }

        Assert.Equal(expected, page);
    }

    [Fact]
    public void Examples_OfTheGuide_AreSoundUnlessTheyShowAFault()
    {
        var examples = GuidePage.Examples(File.ReadAllText(Page), Language);

        Assert.Equal([false, true], examples.Select(static e => e.IsFaulty));
        Assert.All(examples, e => Assert.Equal(e.IsFaulty, Plan(e).Graph is null));
    }

    public void Dispose() => _workshop.Dispose();

    private string Outcome(GuideExample example)
    {
        var plan = Plan(example);
        var text = plan.Graph is { } graph ? PlanText.Write(graph) : string.Concat(plan.Diagnostics.Select(DiagnosticText.Render));
        return text.Replace("<stdin>", "graph.yaml", StringComparison.Ordinal);
    }

    private Plan Plan(GuideExample example) => _workshop.Plan(PolicySource.ResolveGraph("-", new MemoryStream(Encoding.UTF8.GetBytes(example.Policy))), new());
}
