using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt plan</c>.</summary>
public sealed class PlanTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private const string Policy = """
        file "/tmp/a" {
        	state => "exists",
        	content => "hi\n",
        	Meta:noop => true,
        }
        exec "b" { cmd => "/bin/true", }
        File["/tmp/a"] -> Exec["b"]
        """;

    [Fact]
    public void Plan_AsText_ShowsResourcesAndEdges()
    {
        var mgmt = Mgmt("plan", Policy);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Contains("file[/tmp/a]", mgmt.Output);
        Assert.Contains("""    content => "hi\n" """.TrimEnd(), mgmt.Output);
        Assert.Contains("file[/tmp/a] -> exec[b]", mgmt.Output);
        Assert.Empty(mgmt.Errors);
    }

    [Fact]
    public void Plan_AsJson_HasResourcesEdgesAndSends()
    {
        var mgmt = Mgmt("plan", "--format", "json", Policy);

        Assert.Equal(0, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(string.Join('\n', mgmt.Output));
        var resources = json.RootElement.GetProperty("resources").EnumerateArray().ToDictionary(static r => r.GetProperty("kind").GetString()!, StringComparer.Ordinal);
        Assert.Equal("/tmp/a", resources["file"].GetProperty("name").GetString());
        Assert.Equal("hi\n", resources["file"].GetProperty("fields").GetProperty("content").GetString());
        Assert.True(resources["file"].GetProperty("meta").GetProperty("noop").GetBoolean());
        Assert.Equal("{}", resources["exec"].GetProperty("meta").GetRawText());
        var edge = Assert.Single(json.RootElement.GetProperty("edges").EnumerateArray());
        Assert.Equal("file[/tmp/a]", edge.GetProperty("from").GetString());
        Assert.Equal("exec[b]", edge.GetProperty("to").GetString());
        Assert.False(edge.GetProperty("notify").GetBoolean());
        Assert.Empty(json.RootElement.GetProperty("sends").EnumerateArray());
    }

    [Fact]
    public void Plan_AsDot_IsAGraph()
    {
        var mgmt = Mgmt("plan", "--format", "dot", Policy);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.StartsWith("digraph", mgmt.Output[0], StringComparison.Ordinal);
        Assert.Contains(mgmt.Output, static l => l.Contains("\"file[/tmp/a]\" -> \"exec[b]\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_Twice_PrintsTheSame()
    {
        var first = Mgmt("plan", "--format", "json", Repository.PathOf("policies/demos/parallel"));
        var second = Mgmt("plan", "--format", "json", Repository.PathOf("policies/demos/parallel/"));

        Assert.Equal(0, first.WaitForExit());
        Assert.Equal(0, second.WaitForExit());
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public void Plan_OfAFaultyPolicyAsJson_PrintsTheDiagnosticsAndExitsWithOne()
    {
        var mgmt = Mgmt("plan", "--format", "json", Write("main.mcl", "print \"x\" { msg => $gone, }\n"));

        Assert.Equal(1, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(string.Join('\n', mgmt.Output));
        var first = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("scope", first.GetProperty("stage").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal(1, first.GetProperty("line").GetInt32());
    }

    [Fact]
    public void Plan_OfEachShippedPolicy_Succeeds()
    {
        foreach (var policy in Directory.EnumerateFiles(Repository.PathOf("policies"), "main.mcl", SearchOption.AllDirectories))
        {
            var mgmt = Mgmt("plan", policy);

            Assert.True(mgmt.WaitForExit() == 0, mgmt.ToString());
        }
    }

    [Fact]
    public void Plan_TouchesNothing()
    {
        var target = PathOf("tree/target");
        Directory.CreateDirectory(PathOf("tree"));
        var before = World.Fingerprint(PathOf("tree"));

        var mgmt = Mgmt("plan", $$"""file "{{target}}" { state => "exists", }""");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(before, World.Fingerprint(PathOf("tree")));
    }
}
