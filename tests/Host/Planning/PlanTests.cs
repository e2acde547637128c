using System.Diagnostics;
using System.Text.Json;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Planning;

public sealed class PlanTests : IDisposable
{
    private const string Tree = """
        file "/tmp/d/" { state => "exists", }
        file "/tmp/d/run" { state => "exists", content => "a\n", }
        exec "go" { cmd => "/tmp/d/run now", Depend => File["/tmp/d/run"], }
        exec "then" { cmd => "/tmp/d/run then", Listen => File["/tmp/d/run"], }

        """;

    private const string Server = """
        http:server ":8080" { Meta:sema => ["port:1"], }
        http:server:ui "/ui/" { server => ":8080", Meta:sema => ["page:1"], }
        http:server:ui:input "volume" { path => "/ui/", }
        http:server:file "/a" { server => ":8080", path => "/srv/a", }
        file "/srv/a" { state => "exists", }
        exec "after" { cmd => "x", Depend => Http:Server:Ui:Input["volume"], }

        """;

    private readonly PolicyWorkshop _workshop = new("h1");

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Json_AutomaticEdges_AreThereOnceAndLeaveStatedOnesAsTheyAre()
    {
        var edges = Edges(PlanJson.Write(Plan(Tree)));

        Assert.Equal("file[/tmp/d/] -> file[/tmp/d/run], file[/tmp/d/run] -> exec[go], file[/tmp/d/run] => exec[then]", edges);
    }

    [Fact]
    public void Json_WithoutAutomaticEdges_HasTheStatedOnes()
    {
        var edges = Edges(PlanJson.Write(Plan(Tree, new() { AutoEdges = false })));

        Assert.Equal("file[/tmp/d/run] -> exec[go], file[/tmp/d/run] => exec[then]", edges);
    }

    [Fact]
    public void Json_NotGrouped_SaysNothingOfGroups() =>
        Assert.DoesNotContain("grouped", PlanJson.Write(Plan(Server)), StringComparison.Ordinal);

    [Fact]
    public void Json_Grouped_HasChildrenUnderTheirParents()
    {
        var json = PlanJson.Write(Plan(Server, new() { AutoGroup = true }));
        using var document = JsonDocument.Parse(json);
        var resources = document.RootElement.GetProperty("resources").EnumerateArray().ToArray();

        Assert.Equal("exec, file, http:server", string.Join(", ", resources.Select(static r => r.GetProperty("kind").GetString())));
        Assert.False(resources[0].TryGetProperty("grouped", out _));
        var children = resources[2].GetProperty("grouped").EnumerateArray().ToArray();
        Assert.Equal("/a, /ui/", string.Join(", ", children.Select(static c => c.GetProperty("name").GetString())));
        Assert.Equal("/srv/a", children[0].GetProperty("fields").GetProperty("path").GetString());
        Assert.Equal("volume", Assert.Single(children[1].GetProperty("grouped").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("""["port:1","page:1"]""", Compact(resources[2].GetProperty("meta").GetProperty("sema")));
        Assert.Equal("file[/srv/a] -> http:server[:8080], http:server[:8080] -> exec[after]", Edges(json));
    }

    [Fact]
    public void Text_Grouped_IsIndented()
    {
        var text = PlanText.Write(Plan(Server, new() { AutoGroup = true }));

        Assert.Contains("\n    with http:server:ui[/ui/]\n        server => \":8080\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\n        with http:server:ui:input[volume]\n            path => \"/ui/\"\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n3 resources, 3 more with them, 2 edges\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_AutomaticEdges_AreAmongTheEdges()
    {
        var text = PlanText.Write(Plan(Tree));

        Assert.Contains("\nfile[/tmp/d/] -> file[/tmp/d/run]\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n4 resources, 3 edges\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Tree, false)]
    [InlineData(Server, true)]
    [InlineData("print \"a \\\"quoted\\\" \\\\ name\\nof lines\" {}\nprint \"tab\\t\" {}\nprint \"x\" { Before => Print[\"tab\\t\"], }\n", true)]
    public void Dot_OfAnyGraph_IsWhatGraphvizReads(string policy, bool isGrouped)
    {
        var graph = Plan(policy, new() { AutoGroup = isGrouped });
        var dot = PlanDot.Write(graph);

        Assert.StartsWith("digraph \"mgmt\" {\n\tlabel=\"mgmt\";\n\tnewrank=true;\n", dot, StringComparison.Ordinal);
        Assert.Equal(graph.Edges.Count, Count(dot, "\" -> \""));
        Assert.Equal(Count(dot, "{"), Count(dot, "}"));
        if (File.Exists("/usr/bin/dot"))
        {
            Assert.Equal("", ErrorsOfGraphviz(dot));
        }
    }

    [Fact]
    public void Plan_AutomaticEdgeThatClosesACycle_IsAFaultOfTheGraph()
    {
        var plan = _workshop.Plan(Source("""
            file "/tmp/d/" {}
            file "/tmp/d/f" {}
            File["/tmp/d/f"] -> File["/tmp/d/"]

            """), new());

        Assert.Null(plan.Graph);
        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(Stage.Graph, diagnostic.Stage);
        Assert.Equal("resource graph has cycles: file[/tmp/d/] -> file[/tmp/d/f] -> file[/tmp/d/]", diagnostic.Message);
        Assert.Equal(1, diagnostic.Span?.Line);
    }

    [Theory]
    [InlineData("file \"/tmp/d/\" { Meta:autoedge => false, }\nfile \"/tmp/d/f\" {}\n", "")]
    [InlineData("file \"/tmp/d/\" { Meta:hidden => true, }\nfile \"/tmp/d/f\" {}\n", "file[/tmp/d/] -> file[/tmp/d/f]")]
    [InlineData("pkg \"coreutils\" {}\nexec \"x\" { cmd => \"/bin/true\", }\n", "")]
    public void Plan_MetaParametersAndServices_DecideOverEdges(string policy, string edges) => Assert.Equal(edges, Edges(PlanJson.Write(Plan(policy))));

    [Fact]
    public async Task CheckWorldAsync_GroupedGraph_ChecksTheMembersToo()
    {
        var graph = Plan("noop \"a\" {}\nnoop \"b\" {}\n", new() { AutoGroup = true });
        Assert.Single(graph.Vertices);

        var found = await _workshop.CheckWorldAsync(graph, default);

        Assert.Equal("noop[a], noop[b]", string.Join(", ", found.Select(static f => f.Id)));
    }

    private static PolicySource Source(string policy) => PolicySource.Resolve(policy, Stream.Null);

    private static string Edges(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join(", ", document.RootElement.GetProperty("edges").EnumerateArray().Select(static e =>
            $"{e.GetProperty("from").GetString()} {(e.GetProperty("notify").GetBoolean() ? "=>" : "->")} {e.GetProperty("to").GetString()}"));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string ErrorsOfGraphviz(string dot)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/dot", ["-Tcanon", "-o", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        process.StandardInput.Write(dot);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return errors;
    }

    private ResourceGraph Plan(string policy, PlanOptions? options = null)
    {
        var plan = _workshop.Plan(Source(policy), options ?? new());
        Assert.True(plan.Graph is not null, string.Join('\n', plan.Diagnostics.Select(static d => d.Message)));
        return plan.Graph;
    }
}
