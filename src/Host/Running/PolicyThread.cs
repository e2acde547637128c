using System.Collections.Concurrent;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Runtime;

namespace Mgmt.Host.Running;

/// <summary>
/// The thread that runs the policy: it stabilises when a source posts or a timer is due, and hands changed graphs to the
/// engine. A new policy is evaluated beside the old one, and takes over once its inputs have their first values.
/// </summary>
internal sealed class PolicyThread : IDisposable
{
    private static readonly TimeSpan FirstValues = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly ConcurrentQueue<Action> _commands = new();
    private readonly PolicyClock _clock;
    private readonly IPolicyConsumer _consumer;
    private readonly Thread _thread;
    private PolicyRuntime? _runtime;
    private Candidate? _candidate;
    private ResourceGraph _graph = ResourceGraph.Empty;
    private bool _hasGraph;
    private Instant _kept;
    private long _firedBefore;
    private volatile bool _isStopping;

    public PolicyThread(PolicyClock clock, IPolicyConsumer consumer)
    {
        _clock = clock;
        _consumer = consumer;
        _thread = new(Run, DeepStack.Bytes) { Name = "mgmt-policy", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Nodes fired so far, by all policies that ran.</summary>
    public long FiredNodes => Volatile.Read(ref _firedBefore) + (_runtime?.FiredNodes ?? 0);

    /// <summary>Nodes of the present policy.</summary>
    public int NodeCount => _runtime?.NodeCount ?? 0;

    /// <summary>Readings that wait to be taken.</summary>
    public int MailboxDepth => _runtime?.MailboxDepth ?? 0;

    /// <summary>Evaluates <paramref name="policy"/> and lets it take over, unless its first graph is refused.</summary>
    public void Offer(LoadedPolicy policy, IReadOnlyDictionary<string, byte[]> savedState)
    {
        _commands.Enqueue(() =>
        {
            _candidate?.Runtime.Dispose();
            var state = _runtime?.SaveState() is { Count: > 0 } running ? running : savedState;
            _candidate = new(policy, new(policy.Program, () => _wake.Set(), state), _clock.Now + FirstValues);
        });
        _wake.Set();
    }

    /// <summary>Ends the thread; the state of the policy as it was.</summary>
    public IReadOnlyDictionary<string, byte[]> Stop()
    {
        _isStopping = true;
        _wake.Set();
        _thread.Join();
        var state = _runtime?.SaveState() ?? new Dictionary<string, byte[]>(StringComparer.Ordinal);
        _runtime?.Dispose();
        _candidate?.Runtime.Dispose();
        _runtime = null;
        return state;
    }

    public void Dispose() => _wake.Dispose();

    private void Run()
    {
        while (!_isStopping)
        {
            while (_commands.TryDequeue(out var command))
            {
                command();
            }

            try
            {
                StabiliseRunning();
                StabiliseCandidate();
            }
            catch (PolicyPanicException panic)
            {
                _consumer.Panicked(panic);
                return;
            }

            _wake.WaitOne(UntilDue());
        }
    }

    private TimeSpan UntilDue()
    {
        var due = _clock.Now + LongestWait;
        if (_runtime?.NextDue is { } next && next < due)
        {
            due = next;
        }

        if (_candidate is { } candidate)
        {
            due = candidate.Runtime.NextDue is { } first && first < due ? first : due;
            due = candidate.Deadline < due ? candidate.Deadline : due;
        }

        var wait = due - _clock.Now;
        return wait <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
    }

    private void StabiliseRunning()
    {
        try
        {
            if (_runtime?.Stabilise(_clock.Now) is { } update)
            {
                _graph = update.Graph;
                _consumer.Updated(update.Graph, update.Delta, update.Decisions);
            }
        }
        catch (PolicyTooLargeException limit)
        {
            Volatile.Write(ref _firedBefore, FiredNodes);
            _runtime!.Dispose();
            _runtime = null;
            _consumer.Outgrown(PolicyDiagnostics.NotEvaluated(limit.Message, limit.Span));
        }

        if (_runtime is { HasState: true } && _clock.Now - _kept >= KeepEvery)
        {
            _kept = _clock.Now;
            _consumer.Keep(_runtime.SaveState());
        }
    }

    private void StabiliseCandidate()
    {
        if (_candidate is not { } candidate)
        {
            return;
        }

        try
        {
            if (candidate.Runtime.Stabilise(_clock.Now) is { } update)
            {
                candidate.Graph = update.Graph;
                candidate.Decisions.AddRange(update.Decisions);
            }
        }
        catch (PolicyTooLargeException limit)
        {
            Refuse(candidate, [PolicyDiagnostics.NotEvaluated(limit.Message, limit.Span)]);
            return;
        }

        // The first policy need not wait: nothing of its own would be torn down meanwhile.
        if (_hasGraph && candidate.Runtime.IsWaiting && _clock.Now < candidate.Deadline)
        {
            return;
        }

        if (_consumer.Refusals(candidate.Runtime, candidate.Graph) is { Count: > 0 } refusals)
        {
            Refuse(candidate, refusals);
            return;
        }

        _candidate = null;
        var isReload = _hasGraph;
        _hasGraph = true;
        Volatile.Write(ref _firedBefore, FiredNodes);
        var retired = _runtime;
        _runtime = candidate.Runtime;
        var delta = GraphDelta.Between(_graph, candidate.Graph);
        _graph = candidate.Graph;
        _consumer.Accepted(candidate.Policy, isReload, candidate.Graph, delta, candidate.Decisions);
        retired?.Dispose();
    }

    private void Refuse(Candidate candidate, IReadOnlyList<Diagnostic> refusals)
    {
        _candidate = null;
        candidate.Runtime.Dispose();
        _consumer.Refused(candidate.Policy, refusals);
    }

    private sealed record Candidate(LoadedPolicy Policy, PolicyRuntime Runtime, Instant Deadline)
    {
        public ResourceGraph Graph { get; set; } = ResourceGraph.Empty;

        public List<DecisionRecord> Decisions { get; } = [];
    }
}

/// <summary>What becomes of what a policy wants. Every member is called on the policy's thread.</summary>
internal interface IPolicyConsumer
{
    /// <summary>Why the first graph of a policy is refused; empty when it is not.</summary>
    IReadOnlyList<Diagnostic> Refusals(PolicyRuntime runtime, ResourceGraph graph);

    /// <summary>A policy takes over.</summary>
    void Accepted(LoadedPolicy policy, bool isReload, ResourceGraph graph, GraphDelta delta, IReadOnlyList<DecisionRecord> decisions);

    /// <summary>A policy does not take over.</summary>
    void Refused(LoadedPolicy policy, IReadOnlyList<Diagnostic> refusals);

    /// <summary>The present policy wants something else.</summary>
    void Updated(ResourceGraph graph, GraphDelta delta, IReadOnlyList<DecisionRecord> decisions);

    /// <summary>What the policy's calls carry over time, as it is now.</summary>
    void Keep(IReadOnlyDictionary<string, byte[]> state);

    /// <summary>The present policy cannot be evaluated any further, for <paramref name="reason"/>; what it wanted last stays.</summary>
    void Outgrown(Diagnostic reason);

    /// <summary>The policy stopped everything.</summary>
    void Panicked(PolicyPanicException panic);
}
