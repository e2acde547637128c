using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Runtime.Statements;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A call that reads the world. It subscribes for its arguments, and anew when one of them changes.</summary>
#pragma warning disable CA1001 // The graph releases its nodes.
internal sealed class SourceNode(NodeScope scope, SourceSpan span, string name, SourceSubscription subscribe, Node[] operands) : StrictNode(scope, span, operands)
{
    private Value[]? _arguments;
    private string? _text;
    private Subscription? _subscription;
    private Posted? _last;
    private HashSet<StatementNode>? _waiting;

    /// <summary>The function's name, for decision records.</summary>
    public string Name { get; } = name;

    /// <summary>When the last reading was taken.</summary>
    public Instant ReadAt { get; private set; }

    /// <summary>When the last reading for the present arguments was taken that had a value; null for none so far.</summary>
    public Instant? LastReal { get; private set; }

    /// <summary>From when on a reading was awaited.</summary>
    public Instant AwaitedSince { get; private set; }

    /// <summary>Who has nothing to say but that it waits for this; told when the wait is over.</summary>
    public HashSet<StatementNode> Waiting => _waiting ??= [];

    /// <summary>Who wants to know of every reading, also of one that changes nothing.</summary>
    public HashSet<LenientNode> Listeners { get; } = [];

    /// <summary>The call as a person would write it.</summary>
    public string Text => _text ??= $"{Name}({string.Join(", ", _arguments ?? [])})";

    /// <summary>Takes the newest of what has been posted.</summary>
    public void Receive(PolicyRuntime runtime, Subscription from)
    {
        if (IsDisposed || !ReferenceEquals(from, _subscription) || from.Take() is not { } posted)
        {
            return;
        }

        _last = posted;
        if (posted.Failure is null)
        {
            ReadAt = posted.Reading.At;
            LastReal = posted.Reading.HasValue ? ReadAt : LastReal;
            foreach (var listener in Listeners)
            {
                runtime.Enqueue(listener);
            }
        }

        // Without arguments it has no value, whatever it reads meanwhile.
        if (Array.TrueForAll(Operands, static o => o.Status == NodeStatus.Value))
        {
            SetLast(runtime);
        }
    }

    protected override void Fire(PolicyRuntime runtime, Span<Value> values)
    {
        if (_arguments is null || !values.SequenceEqual(_arguments))
        {
            Subscribe(runtime, values.ToArray());
        }

        SetLast(runtime);
    }

    private void Subscribe(PolicyRuntime runtime, Value[] arguments)
    {
        _subscription?.Dispose();
        (_arguments, _text) = (arguments, null);
        _subscription = new(this, runtime.Mailbox);
        (_last, LastReal, AwaitedSince) = (null, null, runtime.Now);
        try
        {
            _subscription.Start(subscribe(_arguments, _subscription));
        }
        catch (FunctionFailedException failure)
        {
            _last = new(default, failure);
        }
    }

    private void SetLast(PolicyRuntime runtime)
    {
        if (_last is not { } last)
        {
            SetPending(runtime);
            return;
        }

        EndWaiting(runtime);
        if (last.Failure is { } failure)
        {
            SetFailure(runtime, new(Span!, $"{Text}: {failure.Message}", failure.IsCatchable));
        }
        else if (last.Reading.HasValue)
        {
            SetValue(runtime, last.Reading.Value);
        }
        else
        {
            SetFailure(runtime, new(Span!, $"{Text}: {last.Reading.Reason}", IsCatchable: true));
        }
    }

    // What waits for several inputs stays pending, and would go on to name this one.
    private void EndWaiting(PolicyRuntime runtime)
    {
        foreach (var statement in _waiting ?? [])
        {
            runtime.Enqueue(statement);
        }

        _waiting = null;
    }

    protected override void Release(PolicyRuntime runtime) => _subscription?.Dispose();

    /// <summary>A reading, or a failure.</summary>
    internal readonly record struct Posted(Reading<Value> Reading, FunctionFailedException? Failure);

    /// <summary>One subscription: keeps the newest of what is posted until the runtime takes it.</summary>
    internal sealed class Subscription(SourceNode node, Mailbox mailbox) : ISourceSink, IDisposable
    {
        private readonly Lock _gate = new();
        private Posted? _newest;
        private IDisposable? _source;
        private bool _isEnded;

        public SourceNode Node { get; } = node;

        public void Start(IDisposable source) => _source = source;

        public void Post(Reading<Value> reading) => Put(new(reading, null));

        public void Fail(FunctionFailedException failure) => Put(new(default, failure));

        public Posted? Take()
        {
            lock (_gate)
            {
                var taken = _newest;
                _newest = null;
                return taken;
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _isEnded = true;
            }

            _source?.Dispose();
        }

        private void Put(Posted posted)
        {
            lock (_gate)
            {
                var isWaiting = _newest is not null;
                _newest = posted;
                if (isWaiting || _isEnded)
                {
                    return;
                }
            }

            mailbox.Post(this);
        }
    }
}
