using System.Text;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Runtime;

namespace Mgmt.Policies.Tests.Yaml;

/// <summary>Compiles and evaluates graphs in YAML over kinds that have a field of every type.</summary>
internal static class GraphHarness
{
    public static readonly KindSchema Thing = new(
        "thing",
        KindTraits.None,
        "A thing.",
        [
            Fields.Str("text", "A text."),
            Fields.Bool("flag", "A truth value."),
            Fields.Int("number", "An int."),
            Fields.Sized("count", "uint16", "A count."),
            Fields.Float("level", "A float."),
            Fields.StrList("items", "A list."),
            Fields.StrMap("table", "A map."),
            Fields.Of("ports", "map{int: float}", "A map of numbers."),
            Fields.Of("disk", "[]struct{source str; size int}", "Structs."),
            Fields.Any("anything", "Any value."),
            Fields.Of("callback", "func(int) str", "A function."),
        ]);

    private static readonly PolicyCatalogue Catalogue = new([], [Thing, new("http:page", KindTraits.None, "A page.", [Fields.Str("path", "A path.")])], []);

    public static CompilationResult Compile(string graph) => Compile(Encoding.UTF8.GetBytes(graph));

    public static CompilationResult Compile(ReadOnlyMemory<byte> graph) => YamlGraphCompiler.Compile(new SingleFile(graph), "graph.yaml", Catalogue);

    /// <summary>What a sound graph wants.</summary>
    public static ResourceGraph Evaluate(string graph)
    {
        var compiled = Compile(graph);
        Assert.True(compiled.Policy is not null, string.Join('\n', compiled.Diagnostics));
        using var runtime = new PolicyRuntime(compiled.Policy, static () => { });
        var wanted = runtime.Stabilise(Instant.FromUnixMilliseconds(1))?.Graph ?? ResourceGraph.Empty;
        Assert.Empty(runtime.Diagnose());
        return wanted;
    }

    /// <summary>What the field of the one resource of a graph is.</summary>
    public static Value Field(string field, string value) =>
        Assert.Single(Evaluate($"resources:\n  thing:\n  - name: a\n    {field}: {value}\n").Vertices).Value.Raw(Thing.Find(field)!.Index);

    private sealed class SingleFile(ReadOnlyMemory<byte> bytes) : ISourceTree
    {
        public string DisplayRoot => "";

        public IReadOnlyCollection<string> FilesRead => ["graph.yaml"];

        public ReadOnlyMemory<byte>? Read(string path) => path == "graph.yaml" ? bytes : null;
    }
}
