using System.Collections.Immutable;
using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Compilation;
using Mgmt.Policies.Diagnostics;
using Mgmt.Policies.Runtime.Graph;
using Mgmt.Policies.Runtime.Nodes;
using Mgmt.Policies.Runtime.Statements;

namespace Mgmt.Policies.Runtime;

/// <summary>
/// Runs a compiled policy: keeps its incremental graph of nodes, takes what sources post, and publishes the resource graph
/// whenever it changes. A transaction drains the mailbox, sets every changed input and stabilises once, in height order.
/// </summary>
/// <threadsafety>For one thread, but for what sources post, which may come from any.</threadsafety>
public sealed class PolicyRuntime : IDisposable
{
    private const int MaxRounds = 4;
    private const int MostIdleOrphans = 1024;

    private readonly RecomputeQueue _queue = new();
    private readonly PriorityQueue<ITimedNode, Instant> _timers = new();
    private readonly Dictionary<StatementNode, (PolicyFault Fault, IReadOnlyList<Diagnostic> Problems)> _faults = [];
    private readonly Stack<Node> _orphans = [];
    private readonly Dictionary<string, ITimedNode> _stateful = new(StringComparer.Ordinal);
    private readonly HashSet<LenientNode> _lenient = [];
    private readonly Dictionary<string, byte[]> _savedState;
    private readonly DecisionTracer _tracer;
    private readonly BuildLimits _limits = new();
    private readonly CompiledPolicy _policy;
    private Value[] _scratch = new Value[16];
    private bool _faultsChanged;
    private bool _isStarted;

    /// <summary>A runtime of <paramref name="policy"/> that has not evaluated anything yet.</summary>
    /// <param name="policy">The program.</param>
    /// <param name="wake">Called, on any thread, when there is something to stabilise.</param>
    /// <param name="savedState">What <see cref="SaveState"/> gave in an earlier run.</param>
    public PolicyRuntime(CompiledPolicy policy, Action wake, IReadOnlyDictionary<string, byte[]>? savedState = null)
    {
        _policy = policy;
        _savedState = new(savedState ?? ImmutableDictionary<string, byte[]>.Empty, StringComparer.Ordinal);
        Mailbox = new(wake);
        Builder = new(this);
        Statements = new(this);
        Graph = new();
        _tracer = new(Graph);
        Root = new(null, null);
    }

    /// <summary>Policy time of the present transaction.</summary>
    public Instant Now { get; private set; }

    /// <summary>The number of transactions so far.</summary>
    public long Transaction { get; private set; }

    /// <summary>Nodes fired so far.</summary>
    public long FiredNodes { get; private set; }

    /// <summary>Nodes that exist.</summary>
    public int NodeCount { get; private set; }

    /// <summary>Readings that wait to be taken.</summary>
    public int MailboxDepth => Mailbox.Count;

    /// <summary>When something wants to be evaluated although nothing arrives; null for never.</summary>
    public Instant? NextDue
    {
        get
        {
            while (_timers.TryPeek(out var node, out var due))
            {
                if (!node.IsDisposed && node.Next == due)
                {
                    return due;
                }

                _timers.Dequeue();
            }

            return null;
        }
    }

    /// <summary>True when some call carries state over time.</summary>
    public bool HasState => _stateful.Count > 0;

    /// <summary>True when some input has yet to give its first value.</summary>
    public bool IsWaiting => _faults.Values.Any(static f => f.Fault.IsPending) || StatementsIn(Root).Any(static s => WithoutValue(s, NodeStatus.Pending) is not null);

    internal Mailbox Mailbox { get; }

    /// <summary>The scope of the program.</summary>
    internal NodeScope Root { get; }

    internal NodeBuilder Builder { get; }

    internal StatementRunner Statements { get; }

    internal GraphAssembler Graph { get; }

    /// <summary>How often nodes came to depend on others than before.</summary>
    internal long Structure { get; private set; }

    /// <summary>True when some call keeps state whose place must have a name.</summary>
    internal bool NeedsKeys => _policy.HasState;

    /// <summary>Calls that carry state at present.</summary>
    internal int StatefulCalls => _stateful.Count;

    /// <summary>Those of them that ask how fresh something is.</summary>
    internal int LenientCalls => _lenient.Count;

    /// <summary>Runs one transaction at <paramref name="now"/>. Null when the graph and its faults stay as they are.</summary>
    /// <exception cref="PolicyPanicException">The policy asked to stop everything.</exception>
    /// <exception cref="PolicyTooLargeException">The policy cannot be evaluated any further; what it wanted last is what it wants.</exception>
    public PolicyUpdate? Stabilise(Instant now)
    {
        _limits.Begin();
        Now = now > Now ? now : Now;
        Transaction++;
        if (!_isStarted)
        {
            _isStarted = true;
            Statements.Run(_policy.Program, new Environment(_policy.Frame, null, Root, ""), Root);
        }

        FireDue();
        for (var round = 0; round < MaxRounds; round++)
        {
            Drain();
            if (!Settle())
            {
                break;
            }
        }

        DropOrphans();
        var update = Publish();
        _tracer.Forget();
        ForgetSaved();
        return update;
    }

    /// <summary>
    /// What the policy's first graph is refused for: uncaught failures, also of what only a false condition keeps from being
    /// needed, inputs that never came, faults of the graph itself.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnose()
    {
        var bag = new DiagnosticBag();
        foreach (var (fault, problems) in _faults.Values)
        {
            bag.AddRange(problems.Count > 0 ? problems : [Messages.EvaluationFailed(fault.Span, fault.Reason, fault.IsCatchable)]);
        }

        foreach (var statement in StatementsIn(Root))
        {
            if (WithoutValue(statement, NodeStatus.Failed) is { Failure: { } failure })
            {
                bag.Add(Messages.EvaluationFailed(failure.Span, failure.Message, failure.IsCatchable));
            }
        }

        if (!bag.ToList().Any(static d => d.Stage == Stage.Eval))
        {
            // Where a statement contributes nothing, an edge that leads to nothing may only be its consequence.
            bag.AddRange(!bag.HasErrors ? Graph.Problems : StatedInVain() is { } names ? Graph.ProblemsBeside(names.Contains) : Graph.Conflicts);
        }

        return bag.ToList();
    }

    /// <summary>
    /// The state of every call that carries some, by a name that is the same in every run. What an earlier run saved is in
    /// it, too, until all inputs have arrived: the call that it belongs to may be yet to come.
    /// </summary>
    public IReadOnlyDictionary<string, byte[]> SaveState()
    {
        var state = new Dictionary<string, byte[]>(_savedState, StringComparer.Ordinal);
        foreach (var (key, node) in _stateful)
        {
            var saved = node.IsDisposed ? [] : node.Save();
            if (saved.Length > 0)
            {
                state[key] = saved;
            }
        }

        return state;
    }

    /// <summary>Ends every subscription.</summary>
    public void Dispose() => Root.Dispose(this);

    internal Span<Value> Scratch(int count)
    {
        if (_scratch.Length < count)
        {
            _scratch = new Value[Math.Max(count, _scratch.Length * 2)];
        }

        return _scratch.AsSpan(0, count);
    }

    /// <summary>Says that something is made for <paramref name="place"/>.</summary>
    /// <exception cref="PolicyTooLargeException">It is one too many.</exception>
    internal void CountBuilt(SourceSpan place) => _limits.Count(place, NodeCount);

    internal void Enqueue(Node node) => _queue.Add(node);

    internal void EnqueueOuts(Node node)
    {
        for (var i = 0; i < node.OutCount; i++)
        {
            _queue.Add(node.Out(i));
        }
    }

    internal void NoteOrphan(Node node)
    {
        if (node.OutCount == 0 && node.IsDroppable && !node.IsDisposed)
        {
            _orphans.Push(node);
        }
    }

    internal void Schedule(ITimedNode node, Instant due) => _timers.Enqueue(node, due);

    /// <summary><paramref name="key"/>, or with a number behind it when a call that exists has it already.</summary>
    internal string FreeKey(string key)
    {
        var free = key;
        for (var i = 1; _stateful.ContainsKey(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{key}#{i}");
        }

        return free;
    }

    /// <summary>What the call named <paramref name="key"/> kept in an earlier run, for once; null for nothing.</summary>
    internal byte[]? TakeSaved(string key) => _savedState.Remove(key, out var saved) ? saved : null;

    internal void Register(ITimedNode node)
    {
        _stateful[node.Key] = node;
        if (node is LenientNode lenient)
        {
            _lenient.Add(lenient);
        }
    }

    internal void Unregister(ITimedNode node)
    {
        if (_stateful.TryGetValue(node.Key, out var registered) && ReferenceEquals(registered, node))
        {
            _stateful.Remove(node.Key);
        }

        if (node is LenientNode lenient)
        {
            _lenient.Remove(lenient);
        }
    }

    /// <summary>Says that some node depends on others than before.</summary>
    internal void NoteStructure() => Structure++;

    internal void SetFault(StatementNode node, PolicyFault? fault, IReadOnlyList<Diagnostic>? problems = null)
    {
        if (fault is null)
        {
            _faultsChanged |= _faults.Remove(node);
        }
        else if (!_faults.TryGetValue(node, out var before) || before.Fault != fault)
        {
            _faults[node] = (fault, problems ?? []);
            _faultsChanged = true;
        }
    }

    /// <summary>What <paramref name="node"/> decides by has no value: the resources of the scopes that it opened keep their last definition.</summary>
    internal void Freeze(StatementNode node, PolicyFault fault)
    {
        SetFault(node, fault);
        foreach (var scope in node.Opened)
        {
            scope.IsFrozen = true;
            foreach (var statement in StatementsIn(scope))
            {
                // Whatever else it lacks, this is why it stays as it is.
                SetFault(statement, null);
            }
        }
    }

    /// <summary>What <paramref name="node"/> decides by has a value: the statements below it are carried out as things are now.</summary>
    internal void Thaw(StatementNode node)
    {
        SetFault(node, null);
        foreach (var scope in node.Opened.Where(static s => s.IsFrozen))
        {
            scope.IsFrozen = false;
            foreach (var statement in StatementsIn(scope))
            {
                Enqueue(statement);
            }
        }
    }

    internal void Withdraw(StatementNode node)
    {
        SetFault(node, null);
        if (!ReferenceEquals(node.Contribution, Contribution.None))
        {
            _tracer.NoteWithdrawn(node);
            Graph.Set(node, [], [], []);
        }
    }

    internal void CountNode(int difference) => NodeCount += difference;

    /// <summary>The statements of <paramref name="scope"/> and of those below it.</summary>
    internal static IEnumerable<StatementNode> StatementsIn(NodeScope scope) =>
        scope.Nodes.OfType<StatementNode>().Concat(scope.Children.SelectMany(StatementsIn));

    private static Node? WithoutValue(StatementNode statement, NodeStatus status) => Array.Find(statement.Inputs, i => i.Status == status);

    // The resources that faulty statements do not make; null when nobody knows which those are.
    private HashSet<ResourceName>? StatedInVain()
    {
        var names = new HashSet<ResourceName>();
        foreach (var statement in _faults.Keys)
        {
            if (statement is not ResourceNode { StatedNames: { } stated })
            {
                return null;
            }

            names.UnionWith(stated);
        }

        return names;
    }

    private void FireDue()
    {
        while (NextDue is { } due && due <= Now)
        {
            _queue.Add((Node)_timers.Dequeue());
        }
    }

    private void Drain()
    {
        for (var i = Mailbox.Count; i > 0 && Mailbox.TryTake(out var subscription); i--)
        {
            subscription.Node.Receive(this, subscription);
        }
    }

    // True when something fired: it may have subscribed to a source that answered at once.
    private bool Settle()
    {
        var fired = FiredNodes;
        long structure;
        do
        {
            structure = Structure;
            while (_queue.Take() is { } node)
            {
                FiredNodes++;
                node.Fire(this);
            }

            WakeLenient(structure);
        }
        while (Structure != structure && _lenient.Count > 0);

        return FiredNodes != fired && Mailbox.Count > 0;
    }

    // Other inputs may be behind what they ask about, also where its value stayed the same.
    private void WakeLenient(long structure)
    {
        if (Structure == structure)
        {
            return;
        }

        foreach (var node in _lenient)
        {
            _queue.Add(node);
        }
    }

    private void DropOrphans()
    {
        while (_orphans.TryPop(out var node))
        {
            if (node.OutCount == 0 && !node.IsDisposed)
            {
                node.Dispose(this);
                node.Scope.Forget();
            }
        }

        if (_orphans.Capacity > MostIdleOrphans)
        {
            _orphans.TrimExcess();
        }
    }

    // Once everything that was awaited is there, a state that no call has asked for belongs to what does not exist any more.
    private void ForgetSaved()
    {
        if (_savedState.Count > 0 && _faults.Count == 0 && Mailbox.Count == 0 && !IsWaiting)
        {
            _savedState.Clear();
        }
    }

    private PolicyUpdate? Publish()
    {
        var delta = Graph.Commit();
        if (delta is null && !_faultsChanged && !Graph.ProblemsChanged)
        {
            return null;
        }

        var vertexSetChanged = delta is { Added.Count: > 0 } or { Removed.Count: > 0 };
        var faults = _faultsChanged || Graph.ProblemsChanged || (vertexSetChanged && _faults.Count > 0) ? Faults() : Graph.Current.Faults;
        var faultsChanged = !faults.SequenceEqual(Graph.Current.Faults);
        _faultsChanged = false;
        if (delta is null && !faultsChanged)
        {
            return null;
        }

        Graph.Stamp(Transaction, faults);
        delta ??= GraphDelta.None;
        return new(Graph.Current, delta.WithFaults(faultsChanged), _tracer.Trace(Transaction, Now, delta));
    }

    private ImmutableList<PolicyFault> Faults()
    {
        var faults = _faults.Select(f => f.Value.Fault with { Frozen = new(f.Key.Frozen.SelectMany(Graph.VerticesOf).Distinct()) }).OrderBy(static f => f.Span.Start).ThenBy(static f => f.Subject, StringComparer.Ordinal).ToImmutableList();
        return faults.Exists(static f => f.IsPending)
            ? faults
            : faults.AddRange(Graph.Problems.OrderBy(static p => p.Span?.Start).ThenBy(static p => p.Message, StringComparer.Ordinal).Select(static p => new PolicyFault(p.Span ?? NoPlace, p.Message, IsPending: false, "graph", EquatableList<VertexId>.Empty)));
    }

    private static SourceSpan NoPlace { get; } = new(SourceText.From("", ""), 0, 0);
}
