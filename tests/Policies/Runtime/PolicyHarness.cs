using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Library;
using Mgmt.Policies.Runtime;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>A policy under test: sources are set by name, time moves by hand, and the graph is looked at.</summary>
internal sealed class PolicyHarness : IDisposable
{
    public static readonly Field<Str> Text = Fields.Str("text", "A text.");
    public static readonly Field<long> Count = Fields.Sized("count", "uint16", "A count.");
    public static readonly Field<IReadOnlyList<Str>> Items = Fields.StrList("items", "A list.");
    public static readonly Field<Value> Anything = Fields.Any("anything", "Any value.");
    public static readonly KindSchema Thing = new("thing", KindTraits.Send | KindTraits.Receive, "A thing.", [Text, Count, Items, Anything], [Fields.Str("output", "Sent.")]);

    private readonly TestSources _sources = new();
    private readonly PolicyRuntime _runtime;
    private Instant _now = Instant.FromUnixMilliseconds(1_000_000);

    public PolicyHarness(string policy, IReadOnlyDictionary<string, byte[]>? state = null)
    {
        var result = Compile(policy, _sources);
        Assert.True(result.Policy is not null, string.Join('\n', result.Diagnostics));
        _runtime = new(result.Policy!, () => { }, state);
        Step();
    }

    public ResourceGraph Graph { get; private set; } = ResourceGraph.Empty;

    public GraphDelta Delta { get; private set; } = GraphDelta.None;

    public IReadOnlyList<DecisionRecord> Decisions { get; private set; } = [];

    public PolicyRuntime Runtime => _runtime;

    public int Published { get; private set; }

    public int Subscriptions(string name) => _sources.Subscriptions(name);

    public static CompilationResult Compile(string policy) => Compile(policy, new());

    public void Set(string source, Value value)
    {
        Post(source, value);
        Step();
    }

    public void Post(string source, Value value) => _sources.Post(source, Reading<Value>.Of(value, _now));

    public void Miss(string source, string reason)
    {
        _sources.Post(source, Reading<Value>.Missing(reason, _now));
        Step();
    }

    public void Advance(int milliseconds)
    {
        var target = _now + TimeSpan.FromMilliseconds(milliseconds);
        while (_runtime.NextDue is { } due && due <= target)
        {
            _now = due;
            Step();
        }

        _now = target;
        Step();
    }

    public void Step()
    {
        if (_runtime.Stabilise(_now) is { } update)
        {
            Published++;
            (Graph, Delta, Decisions) = (update.Graph, update.Delta, update.Decisions);
        }
    }

    public string TextOf(string name) => Text.Of(Graph.Vertices[new("thing", name)]).ToString();

    public string[] Names => [.. Graph.Vertices.Keys.Order().Select(static v => v.Name.ToString())];

    public void Dispose() => _runtime.Dispose();

    private static CompilationResult Compile(string policy, TestSources sources)
    {
        var catalogue = new PolicyCatalogue([.. PureLibrary.All, .. sources.Functions], [Thing], [new("hostname", Value.Str("h1"))]);
        return PolicyCompiler.Compile(new SingleFile(policy), "main.mcl", catalogue);
    }

    private sealed class SingleFile(string text) : ISourceTree
    {
        public string DisplayRoot => "";

        public IReadOnlyCollection<string> FilesRead => ["main.mcl"];

        public ReadOnlyMemory<byte>? Read(string path) => path == "main.mcl" ? new ReadOnlyMemory<byte>?(System.Text.Encoding.UTF8.GetBytes(text)) : null;
    }

    /// <summary>The module <c>inputs</c>: its functions read what the test posted under that name.</summary>
    private sealed class TestSources
    {
        private readonly Dictionary<string, (List<ISourceSink> Sinks, Reading<Value>? Last)> _sources = new(StringComparer.Ordinal);

        public IEnumerable<FunctionDefinition> Functions =>
            new[] { ("number", "int"), ("text", "str"), ("level", "float"), ("flag", "bool"), ("texts", "[]str"), ("table", "map{str: int}") }.Select(input => new SourceFunction(
                $"inputs.{input.Item1}",
                $"func(name str) {input.Item2}",
                Subscribe,
                "A test input.",
                ""));

        public int Subscriptions(string name) => _sources.TryGetValue(name, out var source) ? source.Sinks.Count : 0;

        public void Post(string name, Reading<Value> reading)
        {
            var source = _sources.GetValueOrDefault(name);
            _sources[name] = (source.Sinks ?? [], reading);
            foreach (var sink in source.Sinks ?? [])
            {
                sink.Post(reading);
            }
        }

        private Ended Subscribe(Value[] arguments, ISourceSink sink)
        {
            var name = arguments[0].AsStr.ToString();
            var source = _sources.GetValueOrDefault(name);
            _sources[name] = (source.Sinks ?? [], source.Last);
            _sources[name].Sinks.Add(sink);
            if (source.Last is { } last)
            {
                sink.Post(last);
            }

            return new Ended(() => _sources[name].Sinks.Remove(sink));
        }
    }

    private sealed class Ended(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
