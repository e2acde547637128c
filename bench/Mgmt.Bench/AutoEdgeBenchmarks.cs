using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Mgmt.Engine;
using Mgmt.Engine.Graph.AutoEdges;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Resources.Files;

namespace Mgmt.Bench;

/// <summary>
/// Automatic edges of files in a tree, ten to a directory: all of them, which a plan and a first graph do (10 000 in less than
/// 30 ms), and those of a changed content, which a transaction does (less than 5 ms and 64 KB).
/// </summary>
[MemoryDiagnoser]
public class AutoEdgeBenchmarks
{
    private readonly DirectorySyncer _syncer = new();
    private readonly InotifyTree _watcher = new(new TemporaryNames());
    private IReadOnlyDictionary<string, IResourceKind> _kinds = ImmutableDictionary<string, IResourceKind>.Empty;
    private ResourceGraph _first = ResourceGraph.Empty;
    private ResourceGraph _second = ResourceGraph.Empty;
    private GraphDelta _forth = GraphDelta.None;
    private GraphDelta _back = GraphDelta.None;
    private GraphDelta _all = GraphDelta.None;
    private RunningAutoEdges? _running;
    private bool _isSecond;

    [Params(1_000, 10_000)]
    public int Files { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var kind = FileKind.Create(_watcher, new(new()), _syncer);
        _kinds = new Dictionary<string, IResourceKind>(StringComparer.Ordinal) { [kind.Schema.Name] = kind };
        var content = kind.Schema.Find("content")!;
        _first = new()
        {
            Vertices = Paths().Select(path => ResourceSpec.Create(kind.Schema, path)).ToImmutableDictionary(static s => new VertexId(s.Kind, s.Name)),
        };
        var changed = new VertexId("file", Path(Files / 2));
        _second = new() { Vertices = _first.Vertices.SetItem(changed, _first.Vertices[changed].With(content, Value.Str("changed"))) };
        _forth = GraphDelta.Between(_first, _second);
        _back = GraphDelta.Between(_second, _first);
        _all = GraphDelta.Between(ResourceGraph.Empty, _first);
        _running = new(_kinds);
        _running.Complete(_first, _all);
        _running.Accept(_first);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _watcher.Dispose();
        _syncer.Dispose();
    }

    [Benchmark]
    public ResourceGraph Whole() => AutomaticEdges.AddTo(_first, _kinds);

    [Benchmark]
    public GraphDelta FirstDelta() => new RunningAutoEdges(_kinds).Complete(_first, _all);

    [Benchmark]
    public GraphDelta ChangedContent()
    {
        _isSecond = !_isSecond;
        var (next, delta) = _isSecond ? (_second, _forth) : (_first, _back);
        var whole = _running!.Complete(next, delta);
        _running.Accept(next);
        return whole;
    }

    private IEnumerable<Str> Paths() => Enumerable.Range(0, Files).Select(Path).Concat(Enumerable.Range(0, Files / 10).Select(i => (Str)$"/srv/tree/d{i / 10}/e{i}/"));

    private static Str Path(int file) => $"/srv/tree/d{file / 100}/e{file / 10}/f{file}";
}
