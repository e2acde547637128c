using Mgmt.Functions.Local;
using Mgmt.Model;
using Mgmt.Platform.Events;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Library;
using Mgmt.Policies.Runtime;
using Mgmt.Signals;
using Mgmt.Testing;

namespace Mgmt.Functions.Tests;

/// <summary>The functions on this very host, with time that moves only when nothing else does, and a policy to call them.</summary>
internal sealed class TestWorld : IDisposable
{
    private static readonly Field<Value> Anything = Fields.Any("anything", "Any value.");
    private static readonly KindSchema Thing = new("thing", KindTraits.None, "A thing.", [Anything]);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly InotifyTree _watcher = new(new TemporaryNames());
    private readonly KernelEvents _events = new();
    private readonly ChildSpawner _spawner;
    private readonly SignalSources _signals;
    private readonly PrivateFolders _folders;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private PolicyRuntime? _runtime;
    private ResourceGraph _graph = ResourceGraph.Empty;

    public TestWorld(string? folder = null)
    {
        Clock = new(Time);
        _spawner = new(TimeProvider.System);
        _signals = new(Clock, _watcher, events: _events);
        _folders = new(folder);
        Services = new()
        {
            Clock = Clock,
            Signals = _signals,
            Spawner = _spawner,
            World = World,
            Values = Values,
            Numbers = new FakeNumbers(),
            Responses = new(),
            Folders = _folders,
            Arguments = ["mgmt", "run"],
            Environment = new Dictionary<Str, Str> { ["SET"] = "yes", ["EMPTY"] = "", ["HOME"] = "/home/somebody" },
            ProgramPath = "/usr/bin/mgmt",
        };
    }

    public ManualTimeProvider Time { get; } = new();

    public PolicyClock Clock { get; }

    public FakeWorld World { get; } = new();

    public FakeValues Values { get; } = new();

    public WorldServices Services { get; }

    public MemoryTree Files { get; } = new();

    public IReadOnlyList<Diagnostic> Faults => _runtime!.Diagnose();

    /// <summary>Runs a policy of one resource that holds the value of <paramref name="expression"/>.</summary>
    /// <param name="expression">The expression. What it calls is imported.</param>
    /// <param name="before">What stands before the resource.</param>
    /// <param name="module">The one to import of several modules that end alike.</param>
    public void Start(string expression, string before = "", string? module = null)
    {
        var functions = WorldLibrary.All(Services).ToList();
        var imports = functions.Select(static f => f.Name).Where(static n => n.Contains('.', StringComparison.Ordinal)).Select(static n => n[..n.LastIndexOf('.')]).Distinct(StringComparer.Ordinal)
            .GroupBy(static name => name[(name.LastIndexOf('/') + 1)..], StringComparer.Ordinal)
            .Where(alike => (expression + before).Contains(alike.Key + ".", StringComparison.Ordinal))
            .Select(alike => $"import \"{alike.FirstOrDefault(name => name == module) ?? alike.First()}\"\n");
        Files["main.mcl"] = string.Concat(imports) + before + $"thing \"it\" {{\n\tanything => {expression},\n}}\n";
        var catalogue = new PolicyCatalogue([.. PureLibrary.All, .. functions], [Thing], []);
        var compiled = PolicyCompiler.Compile(Files, "main.mcl", catalogue);
        Assert.True(compiled.Policy is not null, string.Join('\n', compiled.Diagnostics));
        _runtime?.Dispose();
        _graph = ResourceGraph.Empty;
        _runtime = new(compiled.Policy!, () => _wake.Set());
    }

    /// <summary>The value, once there is one for which <paramref name="wanted"/> holds.</summary>
    public Value Await(Func<Value, bool>? wanted = null)
    {
        for (var i = 0; i < 200; i++)
        {
            Step();
            if (_graph.Vertices.Values.FirstOrDefault() is { } thing && Anything.Of(thing) is { IsNone: false } value && (wanted is null || wanted(value)))
            {
                return value;
            }

            Assert.True(wanted is not null || _runtime!.IsWaiting, string.Join('\n', Faults));
            if (!_wake.WaitOne(Patience))
            {
                Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        throw new TimeoutException("the value did not come");
    }

    /// <summary>What the call fails with.</summary>
    public string AwaitFault()
    {
        for (var i = 0; i < 200; i++)
        {
            Step();
            if (!_runtime!.IsWaiting && Faults is [var fault, ..])
            {
                return fault.Message;
            }

            if (!_wake.WaitOne(Patience))
            {
                Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        throw new TimeoutException("the failure did not come");
    }

    public Value Evaluate(string expression, string before = "", string? module = null)
    {
        Start(expression, before, module);
        return Await();
    }

    public void Stop()
    {
        _runtime?.Dispose();
        _runtime = null;
    }

    public void Dispose()
    {
        Stop();
        _signals.Dispose();
        _events.Dispose();
        _spawner.Dispose();
        _folders.Dispose();
        _watcher.Dispose();
        _wake.Dispose();
    }

    private void Step()
    {
        if (_runtime!.Stabilise(Clock.Now) is { } update)
        {
            _graph = update.Graph;
        }
    }
}
