using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>
/// One node of the incremental graph. Its height is greater than that of everything it depends on, so that firing in
/// height order computes each node at most once a transaction, from values of that transaction alone.
/// </summary>
internal abstract class Node
{
    // For each dependency, its edge's place there; constants need no edge.
    private const int NoEdge = -1;

    private Node[] _dependencies = [];
    private int[] _positions = [];
    private OutEdge[] _outs = [];
    private Environment? _home;
    private int _homeSlot;

    protected Node(NodeScope scope) => Scope = scope;

    /// <summary>What it lives and ends with.</summary>
    public NodeScope Scope { get; }

    public int Height { get; set; }

    public NodeStatus Status { get; private set; }

    public Value Value { get; private set; }

    public Failure? Failure { get; private set; }

    public bool IsQueued { get; set; }

    /// <summary>The next of those that wait at its height.</summary>
    public Node? NextQueued { get; set; }

    public bool IsDisposed { get; private set; }

    /// <summary>True when a variable's node has a place where it is found again.</summary>
    public bool HasHome => _home is not null;

    /// <summary>True for a value that never changes: nobody needs to listen to it.</summary>
    public virtual bool IsConstant => false;

    /// <summary>True when the node may go once nothing depends on it.</summary>
    public virtual bool IsDroppable => true;

    /// <summary>The expression it computes, for reports.</summary>
    public virtual SourceSpan? Span => null;

    /// <summary>The scopes that it has opened: their nodes fire after it.</summary>
    public virtual IEnumerable<NodeScope> Opened => [];

    public ReadOnlySpan<Node> Dependencies => _dependencies;

    public int OutCount { get; private set; }

    /// <summary>Computes the node anew; called when something that it depends on has changed.</summary>
    public abstract void Fire(PolicyRuntime runtime);

    /// <summary>Lets go of everything beyond the graph.</summary>
    protected virtual void Release(PolicyRuntime runtime)
    {
    }

    /// <summary>Remembers where the node is found again, until nothing needs it any more.</summary>
    public void SetHome(Environment environment, int slot) => (_home, _homeSlot) = (environment, slot);

    /// <summary>Makes the node depend on <paramref name="dependencies"/>, an array that stays as it is; constants need no edge.</summary>
    public void Connect(Node[] dependencies)
    {
        _dependencies = dependencies;
        _positions = dependencies.Length == 0 ? [] : new int[dependencies.Length];
        var height = Scope.MinimumHeight;
        for (var i = 0; i < dependencies.Length; i++)
        {
            var dependency = dependencies[i];
            _positions[i] = dependency.IsConstant ? NoEdge : dependency.AddOut(this, i);
            height = dependency.IsConstant ? height : Math.Max(height, dependency.Height + 1);
        }

        Height = Math.Max(Height, height);
    }

    /// <summary>Replaces every dependency.</summary>
    public void Reconnect(PolicyRuntime runtime, params Node[] dependencies)
    {
        runtime.NoteStructure();
        var previous = _dependencies;
        Disconnect();
        var before = Height;
        Connect(dependencies);
        if (Height > before)
        {
            var reached = Height;
            Height = before;
            HeightRaiser.Raise(this, reached);
        }

        foreach (var dependency in previous)
        {
            runtime.NoteOrphan(dependency);
        }
    }

    /// <summary>Sets the result; dependents are told only when it differs.</summary>
    public void SetValue(PolicyRuntime runtime, Value value)
    {
        if (Status == NodeStatus.Value && Value.Equals(value))
        {
            return;
        }

        Status = NodeStatus.Value;
        Value = value;
        Failure = null;
        runtime.EnqueueOuts(this);
    }

    /// <summary>Sets a failure as the result.</summary>
    public void SetFailure(PolicyRuntime runtime, Failure failure)
    {
        if (Status == NodeStatus.Failed && failure.Equals(Failure))
        {
            return;
        }

        Status = NodeStatus.Failed;
        Failure = failure;
        Value = default;
        runtime.EnqueueOuts(this);
    }

    /// <summary>Says that an input has not arrived yet.</summary>
    public void SetPending(PolicyRuntime runtime)
    {
        if (Status == NodeStatus.Pending)
        {
            return;
        }

        Status = NodeStatus.Pending;
        Failure = null;
        Value = default;
        runtime.EnqueueOuts(this);
    }

    /// <summary>Takes over whatever <paramref name="other"/> has.</summary>
    public void SetFrom(PolicyRuntime runtime, Node other)
    {
        switch (other.Status)
        {
            case NodeStatus.Value:
                SetValue(runtime, other.Value);
                break;
            case NodeStatus.Failed:
                SetFailure(runtime, other.Failure!);
                break;
            default:
                SetPending(runtime);
                break;
        }
    }

    /// <summary>Sets the value of a node that nobody listens to yet.</summary>
    protected void Initialise(Value value)
    {
        Status = NodeStatus.Value;
        Value = value;
    }

    public Node Out(int index) => _outs[index].Node;

    /// <summary>Takes the node out of the graph.</summary>
    public void Dispose(PolicyRuntime runtime)
    {
        if (IsDisposed)
        {
            return;
        }

        IsDisposed = true;
        runtime.CountNode(-1);
        Release(runtime);
        var dependencies = _dependencies;
        Disconnect();
        foreach (var dependency in dependencies)
        {
            runtime.NoteOrphan(dependency);
        }

        if (_home is { } home && ReferenceEquals(home.Slots[_homeSlot], this))
        {
            home.Slots[_homeSlot] = null;
        }
    }

    private void Disconnect()
    {
        for (var i = 0; i < _dependencies.Length; i++)
        {
            if (_positions[i] != NoEdge)
            {
                _dependencies[i].RemoveOut(_positions[i]);
            }
        }

        _dependencies = [];
        _positions = [];
    }

    private int AddOut(Node node, int dependencyIndex)
    {
        if (OutCount == _outs.Length)
        {
            Array.Resize(ref _outs, Math.Max(1, _outs.Length * 2));
        }

        _outs[OutCount] = new(node, dependencyIndex);
        return OutCount++;
    }

    // The last edge takes the place of the one that goes, so that removal costs the same whatever their number.
    private void RemoveOut(int position)
    {
        OutCount--;
        var moved = _outs[OutCount];
        _outs[OutCount] = default;
        if (position < OutCount)
        {
            _outs[position] = moved;
            moved.Node._positions[moved.DependencyIndex] = position;
        }
    }

    private readonly record struct OutEdge(Node Node, int DependencyIndex);
}
