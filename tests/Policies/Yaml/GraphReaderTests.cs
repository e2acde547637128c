using Mgmt.Model;
using Mgmt.Policies.Diagnostics;
using Mgmt.Testing;

namespace Mgmt.Policies.Tests.Yaml;

public sealed class GraphReaderTests
{
    [Fact]
    public void Compile_WholeGraph_HasItsResourcesEdgesAndMetaParameters()
    {
        var graph = GraphHarness.Evaluate("""
            ---
            graph: mygraph
            comment: resources of every sort
            resources:
              thing:
              - name: a
                text: hello
                meta:
                  noop: true
                  limit: .inf
                  sema: [one, two:2]
              - name: 5
              http:page:
              - {name: index, path: /}
            edges:
            - name: e1
              from: {kind: thing, name: a}
              to: {kind: thing, name: "5"}
              notify: true
            - from: {kind: thing, name: a}
              to: {kind: http:page, name: index}
            collect: []

            """);

        Assert.Equal(["http:page[index]", "thing[5]", "thing[a]"], graph.Vertices.Keys.Order().Select(static v => v.ToString()), StringComparer.Ordinal);
        Assert.Equal(
            ["thing[a] -> http:page[index] False", "thing[a] -> thing[5] True"],
            graph.Edges.OrderBy(static e => e.Key.To).Select(static e => $"{e.Key.From} -> {e.Key.To} {e.Value}"),
            StringComparer.Ordinal);
        var meta = graph.Vertices[new("thing", "a")].Meta;
        Assert.Equal(MetaParameters.Default with { Noop = true, Sema = new(["one", "two:2"]) }, meta);
        Assert.Equal("graph.yaml:6:11", graph.Vertices[new("thing", "a")].Origin?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("# nothing\n")]
    [InlineData("graph: empty\nresources:\nedges:\ncollect:\n")]
    [InlineData("resources:\n  thing:\n")]
    public void Compile_GraphWithoutResources_WantsNothing(string graph) => Assert.Empty(GraphHarness.Evaluate(graph).Vertices);

    [Fact]
    public void Compile_GraphInJson_IsTheSame()
    {
        var graph = GraphHarness.Evaluate("""
            {"graph": "json", "resources": {"thing": [{"name": "a", "count": 5, "meta": {"noop": true}}, {"name": "b"}]},
             "edges": [{"from": {"kind": "thing", "name": "a"}, "to": {"kind": "thing", "name": "b"}, "notify": false}]}
            """);

        Assert.Equal(5, graph.Vertices[new("thing", "a")].Raw(GraphHarness.Thing.Find("count")!.Index).AsInt);
        Assert.Equal("thing[a] -> thing[b]", Assert.Single(graph.Edges) is var (edge, _) ? $"{edge.From} -> {edge.To}" : "");
    }

    [Fact]
    public void Compile_HiddenResourcesOfOneName_AreAllThere()
    {
        var graph = GraphHarness.Evaluate("""
            resources:
              thing:
              - name: a
              - {name: a, text: x, meta: {hidden: true}}
              - {name: a, text: y, meta: {hidden: true}}

            """);

        Assert.Equal(3, graph.Vertices.Count);
    }

    [Fact]
    public void Compile_FileThatIsNotThere_SaysSo()
    {
        var missing = Compilation.YamlGraphCompiler.Compile(new NoFiles(), "graph.yaml", new([], [], []));

        Assert.Null(missing.Policy);
        Assert.Equal("MCL2001", Assert.Single(missing.Diagnostics).Code);
    }

    [Theory]
    [InlineData("kinds", "resources:\n  thnig:\n  - name: a\n    txt: x\n  http:pages:\n  - name: b\nedges:\n- from: {kind: thnig, name: a}\n  to: {kind: http:pages, name: b}\n")]
    [InlineData("fields", "resources:\n  thing:\n  - name: a\n    txt: x\n    noop: true\n    fields: {text: x}\n    Text: x\n  - name: b\n    text:\n    meta: {nop: true, retry: 1}\n")]
    [InlineData("types", "resources:\n  thing:\n  - name: a\n    text: [x]\n    flag: 1\n    number: \"5\"\n    count: 1.5\n    level: high\n    items: x\n    table: [x]\n    ports: {x: 1.0}\n    disk:\n    - sorce: /x\n      size: big\n    anything: [1, x]\n    callback: x\n")]
    [InlineData("ranges", "resources:\n  thing:\n  - name: a\n    count: 70000\n    number: 9223372036854775808\n    level: 1e999\n    meta: {retry: 40000, delay: -1, attempts: 0}\n  - name: b\n    count: -1\n    number: 0644\n")]
    [InlineData("shapes", "resources:\n  thing: {name: a}\n  http:page:\n  - a\n  - path: /x\n  - name: [b]\n    meta: [noop]\nedges:\n  e1: x\ngraph: {}\n")]
    [InlineData("keys", "grpah: x\nresources:\n  thing:\n  - name: a\n    text: x\n    text: y\n    meta: {noop: true, noop: false}\n    {x: y}: z\nresources:\n  thing: []\n")]
    [InlineData("duplicates", "resources:\n  thing:\n  - name: a\n    text: x\n  - name: a\n    text: x\n  - {name: a, meta: {hidden: true}}\n")]
    [InlineData("edges", "resources:\n  thing:\n  - name: alpha\n  - name: beta\nedges:\n- from: {kind: thing, name: alhpa}\n  to: {kind: http:page, name: beta}\n- name: e2\n  from: {kind: thing}\n  notfy: true\n  notify: maybe\n- x\n- from: thing[alpha]\n  to: {kind: thing, nane: beta}\n")]
    [InlineData("cycles", "resources:\n  thing:\n  - name: a\n  - name: b\n  - name: c\nedges:\n- {from: {kind: thing, name: a}, to: {kind: thing, name: b}}\n- {from: {kind: thing, name: b}, to: {kind: thing, name: a}}\n- {from: {kind: thing, name: c}, to: {kind: thing, name: c}}\n")]
    [InlineData("collect", "collect:\n- kind: thing\n  pattern: .*\n")]
    [InlineData("tabs", "resources:\n  thing:\n\t- name: a\n")]
    [InlineData("indentation", "resources:\n  thing:\n  - name: a\n     text: x\n")]
    [InlineData("unclosed", "resources:\n  thing:\n  - name: \"a\n    text: x\n")]
    [InlineData("documents", "graph: one\n---\ngraph: two\n")]
    [InlineData("tags", "resources:\n  thing:\n  - name: !!str 5\n    text: !secret x\n    items: !!set {x}\n")]
    [InlineData("aliases", "resources:\n  thing:\n  - name: *nobody\n")]
    [InlineData("root", "- a\n- b\n")]
    public void Compile_FaultyGraph_SaysEveryFault(string name, string graph)
    {
        var result = GraphHarness.Compile(graph);

        Assert.Null(result.Policy);
        Snapshot.Match(DiagnosticRenderer.Render(result.Diagnostics), name);
    }

    [Fact]
    public void Compile_ManyFaults_SaysTheFirstOnesAndHowManyMore()
    {
        var edges = string.Concat(Enumerable.Range(0, 5000).Select(static i => $"- {{from: {{kind: thing, name: a{i}}}, to: {{kind: thing, name: a{i + 1}}}}}\n"));

        var faults = GraphHarness.Compile("edges:\n" + edges).Diagnostics;

        Assert.Equal(101, faults.Count);
        Assert.StartsWith("parser: 9", faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_LongCycleAmongManyEdges_IsFoundOnce()
    {
        const int Count = 5000;
        var resources = "resources:\n  thing:\n" + string.Concat(Enumerable.Range(0, Count).Select(static i => $"  - name: a{i}\n"));
        var edges = "edges:\n" + string.Concat(Enumerable.Range(0, Count).Select(static i => $"- {{from: {{kind: thing, name: a{i}}}, to: {{kind: thing, name: a{(i + 1) % Count}}}}}\n"));

        Assert.Equal("resource graph has cycles: thing[a0] -> thing[a1] closes one", Assert.Single(GraphHarness.Compile(resources + edges).Diagnostics).Message);
    }

    private sealed class NoFiles : ISourceTree
    {
        public string DisplayRoot => "";

        public IReadOnlyCollection<string> FilesRead => [];

        public ReadOnlyMemory<byte>? Read(string path) => null;
    }
}
