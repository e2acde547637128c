using System.Net;
using Mgmt.Engine;
using Mgmt.Host.Metrics;
using Mgmt.Host.Sources;
using Mgmt.Host.Web;
using Mgmt.Model;
using Mgmt.Platform.Sockets;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Runtime;
using Mgmt.Store;

namespace Mgmt.Host.Running;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>Asked to stop.</summary>
    Stopped,

    /// <summary>Settled, with every resource in its state.</summary>
    Settled,

    /// <summary>Settled, but some resource failed or is blocked, or a part of the policy has no value.</summary>
    SettledWithFailures,

    /// <summary>There is no policy that could be run.</summary>
    FaultyPolicy,
}

/// <summary>The appliance, embeddable: runs one policy continuously until it is stopped.</summary>
public sealed partial class MgmtHost : IPolicyConsumer, IAppliance, IAsyncDisposable
{
    private static readonly StopPatience AtOnce = StopPatience.Within(TimeSpan.FromMilliseconds(900));
    private static readonly TimeSpan SettledAfter = TimeSpan.FromMilliseconds(500);

    private readonly PolicySource _source;
    private readonly RunOptions _options;
    private readonly RunReport _report;
    private readonly HostParts _parts;
    private readonly PrefixLock _lock;
    private readonly StateStore _store;
    private readonly PolicyMemory _memory;
    private readonly MetricsCollector _metrics;
    private readonly PolicyMetrics _policyMetrics;
    private readonly ResourceEngine _engine;
    private readonly Pauses _pauses;
    private readonly PolicyGate _gate;
    private readonly PolicyThread _thread;
    private readonly PolicyFiles _files;
    private readonly GraphvizFile? _graphviz;
    private readonly List<WebServer> _servers = [];
    private readonly TaskCompletionSource<RunOutcome> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Instant _started;
    private Task _listening = Task.CompletedTask;
    private LoadedPolicy? _present;
    private IReadOnlyList<PolicyFault> _leftOut = [];
    private volatile IReadOnlyList<Diagnostic> _refusals = [];
    private readonly ServiceManager _manager = ServiceManager.FromEnvironment();
    private StopPatience? _patience;
    private long _transaction;

    /// <summary>An appliance that runs nothing before <see cref="RunAsync"/>.</summary>
    /// <exception cref="PrefixInUseException">Another appliance runs with the same prefix.</exception>
    public MgmtHost(PolicySource source, RunOptions options, IRunObserver observer, TimeProvider time)
    {
        _source = source;
        _options = options;
        _report = new(observer);
        _metrics = new();
        _lock = PrefixLock.Take(options.Prefix);
        _store = StateStore.Open(options.Prefix, time, new() { Warn = _report.Alert });
        _memory = new(_store);
        _parts = HostParts.Create(time, options.Hostname, _report.Printed, HostMemory.Kept(_store, options.Prefix), _report.Alert);
        _gate = new(_parts.Kinds);
        _engine = new(_parts.Kinds, _parts.Clock, _store.Journal, EngineOptionsOf(options), new EngineReport(_report, _manager, Settled), _store.World);
        _pauses = new(_store, _engine.Limits);
        if (_pauses.Restore())
        {
            _report.Alert("changes are paused since an earlier run: `mgmt status` lists what is, `mgmt resume` ends it");
        }

        _started = _parts.Clock.Now;
        _thread = new(_parts.Clock, this);
        _policyMetrics = new(_thread, _parts.Watcher);
        _files = new(_parts.Watcher, time, Reload);
        _graphviz = options.GraphvizFile is { } file ? new(file, options.GraphvizFilter, _parts.Files, _parts.Spawner, _report.Alert) : null;
    }

    /// <summary>Where the API listens beside the socket; null when it does not.</summary>
    public IPEndPoint? ListensOn { get; private set; }

    /// <summary>Runs until the run ends by itself or <paramref name="stop"/> asks it to.</summary>
    public async Task<RunOutcome> RunAsync(CancellationToken stop)
    {
        _listening = ListenAsync();
        if (!LoadFirst())
        {
            return RunOutcome.FaultyPolicy;
        }

        using var registration = stop.Register(() => _ended.TrySetResult(RunOutcome.Stopped));
        using var deadline = _options.MaxRuntime is { } longest
            ? _parts.Clock.Time.CreateTimer(_ => _ended.TrySetResult(RunOutcome.Stopped), null, longest, Timeout.InfiniteTimeSpan)
            : null;
        await _listening.ConfigureAwait(false);
        return await _ended.Task.ConfigureAwait(false);
    }

    /// <summary>
    /// Ends the run. What runs may end; each further call is less patient with it: it is cancelled, interrupted and in the end left
    /// behind. With <paramref name="escalates"/> that goes on by itself, every 15 s.
    /// </summary>
    public void Stop(bool escalates)
    {
        if (Interlocked.CompareExchange(ref _patience, escalates ? StopPatience.BySignal : StopPatience.ByHand, null) is not null)
        {
            _engine.Hasten();
        }

        _ended.TrySetResult(RunOutcome.Stopped);
    }

    /// <summary>Stops everything: as <see cref="Stop"/> says when that was called, else within a second.</summary>
    public async ValueTask DisposeAsync()
    {
        _manager.Stopping();
        await StopServingAsync().ConfigureAwait(false);
        _files.Dispose();
        var state = _thread.Stop();
        _graphviz?.Dispose();
        _memory.KeepState(state, _parts.Clock.Now);
        await _engine.StopAsync(_patience ?? AtOnce).ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
        _policyMetrics.Dispose();
        _metrics.Dispose();
        _thread.Dispose();
        _parts.Dispose();
        _lock.Dispose();
        _manager.Dispose();
    }

    IReadOnlyList<Diagnostic> IPolicyConsumer.Refusals(PolicyRuntime runtime, ResourceGraph graph) => PolicyLoader.Refusals(_parts.Kinds, runtime, graph, _options.AutoEdges);

    void IPolicyConsumer.Accepted(LoadedPolicy policy, bool isReload, ResourceGraph graph, GraphDelta delta, IReadOnlyList<DecisionRecord> decisions)
    {
        _present = policy;
        _report.PolicyLoaded(policy.Name, graph.Vertices.Count, isReload);
        _manager.Ready();
        Submit(graph, delta, decisions);
        if (!policy.IsLastGood)
        {
            _refusals = [];

            // Functions may have read files that compiling did not.
            _files.Follow(Watched(policy.WatchedFiles));
            _memory.KeepPolicy(_source.Name, policy.Tree, _parts.Clock.Now);
        }
    }

    void IPolicyConsumer.Refused(LoadedPolicy policy, IReadOnlyList<Diagnostic> refusals) => Refuse(refusals);

    void IPolicyConsumer.Updated(ResourceGraph graph, GraphDelta delta, IReadOnlyList<DecisionRecord> decisions) => Submit(graph, delta, decisions);

    void IPolicyConsumer.Keep(IReadOnlyDictionary<string, byte[]> state) => _memory.KeepState(state, _parts.Clock.Now);

    void IPolicyConsumer.Outgrown(Diagnostic reason)
    {
        _refusals = [reason];
        _report.PolicyRefused(_source.Display, [reason], "what it wanted last stays as it is, until the policy is changed");
    }

    void IPolicyConsumer.Panicked(PolicyPanicException panic)
    {
        _report.PolicyRefused(_source.Display, [Policies.Compilation.PolicyDiagnostics.Panicked(panic.Message, panic.Span)], "everything stops");
        _ended.TrySetResult(RunOutcome.FaultyPolicy);
    }

    private EngineOptions EngineOptionsOf(RunOptions options) => new()
    {
        Noop = options.Noop,
        Hostname = options.Hostname,
        HeartbeatPeriod = _manager.HeartbeatPeriod,
        Sema = options.Sema,
        AutoEdges = options.AutoEdges,
        ConvergedTimeout = options.ConvergedTimeout ?? SettledAfter,
        MaxChanges = options.MaxChanges is { } rate ? new ChangeLimit(rate.Count, rate.Period) : null,
    };

    private bool LoadFirst()
    {
        var loaded = PolicyLoader.Load(_source, _options, _parts.Catalogue);
        if (loaded.Policy is { } policy)
        {
            _files.Follow(Watched(policy.WatchedFiles));
            _thread.Offer(policy, _memory.LoadState());
            return true;
        }

        return LoadLastGood(loaded.Diagnostics, loaded.WatchedFiles);
    }

    // A faulty policy at start is no reason to leave the machine without one.
    private bool LoadLastGood(IReadOnlyList<Diagnostic> diagnostics, IEnumerable<string> watched)
    {
        _refusals = diagnostics;
        var last = PolicyLoader.LoadLastGood(_source, _options, _parts.Catalogue, _memory);
        if (last is null)
        {
            _report.PolicyRefused(_source.Display, diagnostics, "there is no earlier good version to run instead");
            return false;
        }

        _report.PolicyRefused(_source.Display, diagnostics, "the last good version runs instead");
        _report.Alert($"{_source.Display} is faulty: running its last good version");
        _files.Follow(Watched(watched));
        _thread.Offer(last, _memory.LoadState());
        return true;
    }

    private IEnumerable<string> Watched(IEnumerable<string> files) => _options.Watch ? files : [];

    private void Reload()
    {
        var loaded = PolicyLoader.Load(_source, _options, _parts.Catalogue);
        _files.Follow(Watched(loaded.WatchedFiles));
        if (loaded.Policy is { } policy)
        {
            _thread.Offer(policy, _memory.LoadState());
        }
        else
        {
            Refuse(loaded.Diagnostics);
        }
    }

    private void Refuse(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (_present is null)
        {
            if (!LoadLastGood(diagnostics, []))
            {
                _ended.TrySetResult(RunOutcome.FaultyPolicy);
            }

            return;
        }

        _refusals = diagnostics;
        _report.PolicyRefused(_source.Display, diagnostics, "the one before runs on");
    }

    private void Submit(ResourceGraph graph, GraphDelta delta, IReadOnlyList<DecisionRecord> decisions)
    {
        var (passed, difference) = _gate.Pass(graph, delta);
        Volatile.Write(ref _transaction, passed.Version);
        _policyMetrics.Count(decisions.Count);
        foreach (var decision in decisions)
        {
            _store.Journal.Append(decision);
            _report.Decided(decision);
        }

        // What the engine leaves out of the graph is mostly nothing, and else the same as before.
        _report.Faults(passed.Faults.AddRange(_leftOut));
        _leftOut = _engine.Submit(passed, difference);
        _report.Faults(passed.Faults.AddRange(_leftOut));
        _graphviz?.Show(passed.With(_engine.Edges));
    }

    private void Settled(ConvergenceReport report)
    {
        if (_options.ConvergedTimeout is not null && report.PolicyPending == 0)
        {
            _ended.TrySetResult(report.IsFine && report.PolicyFaults == 0 ? RunOutcome.Settled : RunOutcome.SettledWithFailures);
        }
    }

    private async Task ListenAsync()
    {
        if (_lock.IsHeld)
        {
            await ServeSocketAsync(StatePaths.Socket(_options.Prefix)).ConfigureAwait(false);
        }

        if (_options.Listen is { } address)
        {
            await ServeAsync(address).ConfigureAwait(false);
        }
    }

    private async Task StopServingAsync()
    {
        // It may have failed, which is told already, and a run that ends early may not have waited for it.
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var server in _servers)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task ServeSocketAsync(string path)
    {
        try
        {
            _servers.Add(await WebServer.StartAsync(path, this).ConfigureAwait(false));
        }
        catch (IOException e)
        {
            _report.Alert($"commands cannot reach this appliance: {e.Message}");
        }
    }

    private async Task ServeAsync(string address)
    {
        try
        {
            var endpoint = ListenAddress.Parse(address);
            _servers.Add(await WebServer.StartAsync(endpoint, this).ConfigureAwait(false));
            ListensOn = endpoint;
        }
        catch (IOException e) when (!_options.ListenIsExplicit)
        {
            _report.Alert($"cannot listen on {address}: {e.Message}; /metrics is off");
        }
    }
}
