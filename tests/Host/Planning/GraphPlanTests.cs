using System.Text;
using Mgmt.Host.Planning;
using Mgmt.Host.Sources;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Planning;

/// <summary>Graphs in YAML are planned as policies are.</summary>
public sealed class GraphPlanTests : IDisposable
{
    private readonly PolicyWorkshop _workshop = new("h1");

    [Fact]
    public void Plan_GraphInYaml_IsThatOfThePolicyThatSaysTheSame()
    {
        var policy = PolicySource.Resolve(
            """
            file "/tmp/d/" { state => "exists", }
            file "/tmp/d/run" {
            	state => "exists",
            	content => "a\n",
            	mode => "0755",
            	Meta:retry => -1,
            	Meta:sema => ["a", "b:2"],
            }
            exec "go" {
            	cmd => "/tmp/d/run",
            	args => ["now"],
            	env => {"A" => "b"},
            	Listen => File["/tmp/d/run"],
            }

            """,
            Stream.Null);
        var graph = Graph("""
            resources:
              file:
              - {name: /tmp/d/, state: exists}
              - name: /tmp/d/run
                state: exists
                content: "a\n"
                mode: 0755
                meta: {retry: -1, sema: [a, "b:2"]}
              exec:
              - name: go
                cmd: /tmp/d/run
                args: [now]
                env: {A: b}
            edges:
            - from: {kind: file, name: /tmp/d/run}
              to: {kind: exec, name: go}
              notify: true

            """);

        var expected = _workshop.Plan(policy, new());
        var actual = _workshop.Plan(graph, new());

        Assert.True(actual.Graph is not null && expected.Graph is not null, string.Join('\n', actual.Diagnostics.Concat(expected.Diagnostics)));
        Assert.Equal(PlanJson.Write(expected.Graph), PlanJson.Write(actual.Graph));
        Assert.Contains(new EdgeKey(new("file", "/tmp/d/"), new("file", "/tmp/d/run")), actual.Graph.Edges.Keys);
    }

    [Fact]
    public void Plan_ResourceThatItsKindRefuses_IsRefusedAtItsName()
    {
        var plan = _workshop.Plan(Graph("resources:\n  file:\n  - name: relative\n  - name: $x\n"), new());

        Assert.Null(plan.Graph);
        Assert.Equal(["<stdin>:4:11", "<stdin>:3:11"], plan.Diagnostics.Select(static d => d.Span?.ToString()).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(plan.Diagnostics, static d => Assert.Equal(Stage.Graph, d.Stage));
    }

    [Fact]
    public void Plan_AutomaticEdgeThatClosesACycle_IsAFaultOfTheGraph()
    {
        var plan = _workshop.Plan(
            Graph("resources:\n  file:\n  - name: /tmp/d/\n  - name: /tmp/d/f\nedges:\n- {from: {kind: file, name: /tmp/d/f}, to: {kind: file, name: /tmp/d/}}\n"),
            new());

        Assert.Equal("resource graph has cycles: file[/tmp/d/] -> file[/tmp/d/f] -> file[/tmp/d/]", Assert.Single(plan.Diagnostics).Message);
    }

    [Fact]
    public void Check_FaultyGraph_SaysWhatPlanSays()
    {
        var graph = Graph("resources:\n  file:\n  - name: /tmp/a\n    stat: exists\n  nop: []\n");

        Assert.Equal(["MCL3010", "MCL3011"], _workshop.Check(graph, "modules/").Select(static d => d.Code), StringComparer.Ordinal);
        Assert.Equal(_workshop.Check(graph, "modules/").Select(DiagnosticText.Render), _workshop.Plan(graph, new()).Diagnostics.Select(DiagnosticText.Render), StringComparer.Ordinal);
    }

    public void Dispose() => _workshop.Dispose();

    private static PolicySource Graph(string text) => PolicySource.ResolveGraph("-", new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
