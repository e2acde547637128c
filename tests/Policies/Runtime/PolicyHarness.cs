using Mgmt.Model;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Runtime;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>
/// A policy under test: sources are set by name, time moves by hand, and the graph is looked at. Every delta that is
/// published is compared with the two graphs it lies between.
/// </summary>
internal sealed class PolicyHarness : IDisposable
{
    public static readonly Field<Str> Text = Fields.Str("text", "A text.");
    public static readonly Field<long> Count = Fields.Sized("count", "uint16", "A count.");
    public static readonly Field<IReadOnlyList<Str>> Items = Fields.StrList("items", "A list.");
    public static readonly Field<Value> Anything = Fields.Any("anything", "Any value.");
    public static readonly KindSchema Thing = new("thing", KindTraits.Send | KindTraits.Receive, "A thing.", [Text, Count, Items, Anything], [Fields.Str("output", "Sent.")]);

    private readonly CompiledPolicy _policy;
    private readonly PolicyRuntime _runtime;
    private Instant _now;

    public PolicyHarness(string policy, IReadOnlyDictionary<string, byte[]>? state = null)
        : this(policy, new TestInputs(), state)
    {
    }

    public PolicyHarness(string policy, TestInputs inputs, IReadOnlyDictionary<string, byte[]>? state = null)
        : this(CompileOrFail(policy, inputs), inputs, Instant.FromUnixMilliseconds(1_000_000), state)
    {
    }

    private PolicyHarness(CompiledPolicy policy, TestInputs inputs, Instant now, IReadOnlyDictionary<string, byte[]>? state)
    {
        (_policy, Inputs, _now) = (policy, inputs, now);
        _runtime = new(policy, static () => { }, state);
        Step();
    }

    public TestInputs Inputs { get; }

    public ResourceGraph Graph { get; private set; } = ResourceGraph.Empty;

    public GraphDelta Delta { get; private set; } = GraphDelta.None;

    public IReadOnlyList<DecisionRecord> Decisions { get; private set; } = [];

    public PolicyRuntime Runtime => _runtime;

    public int Published { get; private set; }

    public string[] Names => [.. Graph.Vertices.Keys.Order().Select(static v => v.Name.ToString())];

    public int Subscriptions(string name) => Inputs.Subscriptions(name);

    public static CompilationResult Compile(string policy) => Compile(policy, new());

    /// <summary>Another runtime of the same policy, at the same time, on the same inputs, that knows nothing of the past.</summary>
    public PolicyHarness Fresh() => new(_policy, Inputs, _now, null);

    /// <summary>Ends this runtime and goes on in another one with what this one saved.</summary>
    public PolicyHarness Restart()
    {
        var state = _runtime.SaveState();
        Dispose();
        return new(_policy, Inputs, _now, state);
    }

    public void Set(string source, Value value)
    {
        Post(source, value);
        Step();
    }

    public void Post(string source, Value value) => Inputs.Post(source, Reading<Value>.Of(value, _now));

    public void PostMissing(string source, string reason) => Inputs.Post(source, Reading<Value>.Missing(reason, _now));

    public void Miss(string source, string reason)
    {
        PostMissing(source, reason);
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
            AssertIsDifference(Graph, update);
            (Graph, Delta, Decisions) = (update.Graph, update.Delta, update.Decisions);
        }
    }

    /// <summary>Steps until no source has anything more to say.</summary>
    public void Settle()
    {
        do
        {
            Step();
        }
        while (_runtime.MailboxDepth > 0);
    }

    public string TextOf(string name) => Text.Of(Graph.Vertices[new("thing", name)]).ToString();

    public void Dispose() => _runtime.Dispose();

    private static void AssertIsDifference(ResourceGraph before, PolicyUpdate update)
    {
        var wanted = GraphDelta.Between(before, update.Graph);
        Assert.Equal(wanted.Added, update.Delta.Added.Order());
        Assert.Equal(wanted.Removed, update.Delta.Removed.Order());
        Assert.Equal(wanted.Changed, update.Delta.Changed.OrderBy(static c => c.Id));
        Assert.Equal(Lines(wanted.EdgesSet), Lines(update.Delta.EdgesSet));
        Assert.Equal(Lines(wanted.EdgesRemoved), Lines(update.Delta.EdgesRemoved));
        Assert.Equal(Lines(wanted.SendsAdded), Lines(update.Delta.SendsAdded));
        Assert.Equal(Lines(wanted.SendsRemoved), Lines(update.Delta.SendsRemoved));
        Assert.Equal(wanted.FaultsChanged, update.Delta.FaultsChanged);
        Assert.True(!update.Delta.IsEmpty || update.Delta.FaultsChanged, "a graph is published that is no other than the one before");
    }

    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items.Select(static i => i!.ToString()).Order(StringComparer.Ordinal));

    private static CompiledPolicy CompileOrFail(string policy, TestInputs inputs)
    {
        var result = Compile(policy, inputs);
        Assert.True(result.Policy is not null, string.Join('\n', result.Diagnostics) + "\n" + policy);
        return result.Policy!;
    }

    private static CompilationResult Compile(string policy, TestInputs inputs) =>
        PolicyCompiler.Compile(new SingleFile(policy), "main.mcl", inputs.Catalogue);

    private sealed class SingleFile(string text) : ISourceTree
    {
        public string DisplayRoot => "";

        public IReadOnlyCollection<string> FilesRead => ["main.mcl"];

        public ReadOnlyMemory<byte>? Read(string path) => path == "main.mcl" ? new ReadOnlyMemory<byte>?(System.Text.Encoding.UTF8.GetBytes(text)) : null;
    }
}
