using Mgmt.Model;

namespace Mgmt.Policies.Runtime;

/// <summary>
/// One node of the incremental graph. Its height is greater than that of everything it depends on, so that firing in
/// height order computes each node at most once a transaction, from values of that transaction alone.
/// </summary>
internal abstract class Node
{
    private Node[] _dependencies = [];
    private int[] _positions = [];
    private OutEdge[] _outs = [];

    protected Node(NodeScope scope) => Scope = scope;

    /// <summary>What it lives and ends with.</summary>
    public NodeScope Scope { get; }

    public int Height { get; set; }

    public NodeStatus Status { get; private set; }

    public Value Value { get; private set; }

    public Failure? Failure { get; private set; }

    public bool IsQueued { get; set; }

    public bool IsDisposed { get; private set; }

    /// <summary>Where a variable's node is found again; cleared when nothing needs the node any more.</summary>
    public (Environment Environment, int Slot)? Home { get; set; }

    /// <summary>True for a value that never changes: nobody needs to listen to it.</summary>
    public virtual bool IsConstant => false;

    /// <summary>True when the node may go once nothing depends on it.</summary>
    public virtual bool IsDroppable => true;

    /// <summary>The expression it computes, for reports.</summary>
    public virtual SourceSpan? Span => null;

    public ReadOnlySpan<Node> Dependencies => _dependencies;

    public int OutCount { get; private set; }

    /// <summary>Computes the node anew; called when something that it depends on has changed.</summary>
    public abstract void Fire(PolicyRuntime runtime);

    /// <summary>Lets go of everything beyond the graph.</summary>
    protected virtual void Release(PolicyRuntime runtime)
    {
    }

    /// <summary>Makes the node depend on <paramref name="dependencies"/>; constants need no edge.</summary>
    public void Connect(params ReadOnlySpan<Node> dependencies)
    {
        var live = 0;
        foreach (var dependency in dependencies)
        {
            live += dependency.IsConstant ? 0 : 1;
        }

        _dependencies = live == 0 ? [] : new Node[live];
        _positions = live == 0 ? [] : new int[live];
        var height = Scope.MinimumHeight;
        var next = 0;
        foreach (var dependency in dependencies)
        {
            if (!dependency.IsConstant)
            {
                _dependencies[next] = dependency;
                _positions[next] = dependency.AddOut(this, next);
                height = Math.Max(height, dependency.Height + 1);
                next++;
            }
        }

        Height = Math.Max(Height, height);
    }

    /// <summary>Replaces every dependency.</summary>
    public void Reconnect(PolicyRuntime runtime, params ReadOnlySpan<Node> dependencies)
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
            PolicyRuntime.Raise(this, reached);
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

        if (Home is { } home && ReferenceEquals(home.Environment.Slots[home.Slot], this))
        {
            home.Environment.Slots[home.Slot] = null;
        }
    }

    private void Disconnect()
    {
        for (var i = 0; i < _dependencies.Length; i++)
        {
            _dependencies[i].RemoveOut(_positions[i]);
        }

        _dependencies = [];
        _positions = [];
    }

    private int AddOut(Node node, int dependencyIndex)
    {
        if (OutCount == _outs.Length)
        {
            Array.Resize(ref _outs, Math.Max(2, _outs.Length * 2));
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
