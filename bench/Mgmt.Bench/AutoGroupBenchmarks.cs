using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Noop;

namespace Mgmt.Bench;

/// <summary>Grouping resources of one kind: those that group all, and those that an order keeps apart (1 000 in less than 50 ms).</summary>
[MemoryDiagnoser]
public class AutoGroupBenchmarks
{
    private static readonly IResourceKind Kind = NoopKind.Create();
    private static readonly IReadOnlyDictionary<string, IResourceKind> Kinds = new Dictionary<string, IResourceKind>(StringComparer.Ordinal) { [Kind.Schema.Name] = Kind };
    private ResourceGraph _free = ResourceGraph.Empty;
    private ResourceGraph _chain = ResourceGraph.Empty;
    private ResourceGraph _ladder = ResourceGraph.Empty;

    [Params(1_000)]
    public int Vertices { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var specs = Enumerable.Range(0, Vertices).Select(static i => ResourceSpec.Create(Kind.Schema, $"n{i}")).ToImmutableDictionary(static s => new VertexId(s.Kind, s.Name));
        _free = new() { Vertices = specs };
        _chain = new() { Vertices = specs, Edges = Edges(1) };
        _ladder = new() { Vertices = specs, Edges = Edges(10) };
    }

    [Benchmark]
    public ResourceGraph Free() => AutomaticGroups.Group(_free, Kinds);

    [Benchmark]
    public ResourceGraph Chain() => AutomaticGroups.Group(_chain, Kinds);

    [Benchmark]
    public ResourceGraph TenChains() => AutomaticGroups.Group(_ladder, Kinds);

    // From each vertex to the one that many on.
    private ImmutableDictionary<EdgeKey, bool> Edges(int step) => Enumerable.Range(0, Vertices - step)
        .ToImmutableDictionary(i => new EdgeKey(new("noop", $"n{i}"), new("noop", $"n{i + step}")), static _ => false);
}
