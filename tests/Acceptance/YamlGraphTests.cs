using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>Graphs in YAML run as policies do.</summary>
public sealed class YamlGraphTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    private string Changing => PathOf("tree/changing");

    private string Steady => PathOf("tree/steady");

    [Fact]
    public void Run_OfAGraph_MakesItInOrderAndSettles()
    {
        var mgmt = Settle(Write("graph.yaml", Graph("one")));

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal("one", World.Text(Changing));
        Assert.Equal("steady", World.Text(Steady));
        Assert.Equal(["print[said]: it changed"], mgmt.Output);
        Assert.DoesNotContain(mgmt.Errors, static l => l.StartsWith("failed", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_InNoop_ReportsAndChangesNothing()
    {
        var mgmt = Settle(Write("graph.yaml", Graph("one")), "--noop");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.False(Directory.Exists(PathOf("tree")));
        Assert.Contains(mgmt.Errors, l => l.StartsWith("noop", StringComparison.Ordinal) && l.Contains($"file[{Changing}]", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_FromStandardInput_IsTheSame()
    {
        var mgmt = Start(
            Programs.Shipped,
            ["run", "--tmp-prefix", "--listen", "none", "--converged-timeout", "0", "yaml", "-"],
            input: "resources:\n  print:\n  - {name: hello, msg: there}\n");

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Equal(["print[hello]: there"], mgmt.Output);
    }

    [Fact]
    public void Save_OfAChangedGraph_TakesEffectAndAFaultyOneIsRefused()
    {
        var path = Write("graph.yaml", Graph("one"));
        var mgmt = RunGraph(path);
        mgmt.WaitFor("the first version", () => World.Text(Changing) == "one");
        mgmt.WaitForError("settled");

        Write("graph.yaml", Graph("two"));
        mgmt.WaitFor("the second version", () => World.Text(Changing) == "two");

        Write("graph.yaml", Graph("three").Replace("content: three", "contents: three", StringComparison.Ordinal));
        mgmt.WaitForError("refused", "the one before runs on");
        Assert.Contains(mgmt.Errors, l => l.StartsWith($"{path}:", StringComparison.Ordinal) && l.Contains("error[MCL3010]", StringComparison.Ordinal));
        Assert.Contains("hint: did you mean `content`?", mgmt.Errors);
        File.Delete(Steady);
        mgmt.WaitFor("a repair by the graph before", () => World.Text(Steady) == "steady");
        Assert.Equal("two", World.Text(Changing));

        Write("graph.yaml", Graph("four"));
        mgmt.WaitFor("the corrected version", () => World.Text(Changing) == "four");
    }

    [Fact]
    public void Restart_WithAFaultyGraph_RunsTheLastGoodOne()
    {
        var path = Write("graph.yaml", Graph("one"));
        Assert.Equal(0, Settle(path).WaitForExit());
        Write("graph.yaml", "resources: [\n");
        File.Delete(Changing);

        var mgmt = RunGraph(path);

        mgmt.WaitForError("alert", "last good");
        mgmt.WaitFor("the last good version", () => World.Text(Changing) == "one");
    }

    [Fact]
    public void PlanAndCheck_OfAGraph_TellWhatItIs()
    {
        var path = Write("graph.yaml", Graph("one"));
        var check = Mgmt("check", "yaml", path);
        Assert.Equal(0, check.WaitForExit());
        Assert.Empty(check.Errors);

        var plan = Mgmt("plan", "--format", "json", "yaml", path);
        Assert.Equal(0, plan.WaitForExit());
        using var json = JsonDocument.Parse(string.Join('\n', plan.Output));
        Assert.Equal(4, json.RootElement.GetProperty("resources").GetArrayLength());
        Assert.Equal(3, json.RootElement.GetProperty("edges").GetArrayLength());
    }

    [Fact]
    public void Check_OfAFaultyGraph_PrintsEveryFaultAsData()
    {
        var mgmt = Mgmt("check", "yaml", Write("graph.yaml", "resources:\n  file:\n  - name: /tmp/a\n    state: [x]\n  nop: []\n"), "--format", "json");

        Assert.Equal(1, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(string.Join('\n', mgmt.Output));
        Assert.Equal(["MCL3001", "MCL3011"], json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(static d => d.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(2, "run", "yaml")]
    [InlineData(2, "plan", "yaml", "a.yaml", "b.yaml")]
    [InlineData(2, "check", "a.mcl", "b.mcl")]
    [InlineData(2, "run", "--graphviz-filter", "dot", "yaml", "-")]
    [InlineData(1, "check", "yaml", "missing.yaml")]
    public void Mgmt_WithoutOneGraph_SaysSo(int exit, params string[] arguments)
    {
        var mgmt = Mgmt(arguments);

        Assert.Equal(exit, mgmt.WaitForExit());
        Assert.Empty(mgmt.Output);
        Assert.StartsWith("mgmt: ", mgmt.Errors[0], StringComparison.Ordinal);
    }

    private Appliance Settle(string graph, params string[] options) =>
        Mgmt(["run", "--prefix", Prefix, "--listen", "none", "--converged-timeout", "0", .. options, "yaml", graph]);

    private Appliance RunGraph(string graph) => Mgmt("run", "--prefix", Prefix, "--listen", "none", "yaml", graph);

    // The folder comes last: only an automatic edge makes it the first.
    private string Graph(string version) => $$"""
        graph: tree
        resources:
          file:
          - name: {{Changing}}
            state: exists
            content: {{version}}
          - name: {{Steady}}
            state: exists
            content: steady
          - name: {{PathOf("tree/")}}
            state: exists
          print:
          - name: said
            msg: it changed
        edges:
        - name: e1
          from: {kind: file, name: "{{Changing}}"}
          to: {kind: print, name: said}

        """;
}
