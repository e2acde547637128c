using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Mgmt.Model;

namespace Mgmt.Bench;

/// <summary>Comparing two graphs whole, which a reload does and a transaction does not.</summary>
[MemoryDiagnoser]
public class GraphDeltaBenchmarks
{
    private static readonly Field<Str> Content = Fields.Str("content", "What it holds.");
    private static readonly KindSchema Kind = new("sample", KindTraits.None, "A kind of two lines.", [Content]);

    private ResourceGraph _before = ResourceGraph.Empty;
    private ResourceGraph _after = ResourceGraph.Empty;

    [Params(100, 10_000)]
    public int Vertices { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _before = Graph("one");
        _after = Graph("two");
    }

    [Benchmark]
    public GraphDelta OneVertexDiffers() => GraphDelta.Between(_before, _after);

    private ResourceGraph Graph(string first) => new()
    {
        Vertices = Enumerable.Range(0, Vertices)
            .Select(i => ResourceSpec.Create(Kind, $"r{i}").With(Content, Value.Str(i == 0 ? first : "same")))
            .ToImmutableDictionary(static spec => new VertexId(spec.Kind, spec.Name)),
    };
}
