namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>
/// Decides which node a <see cref="SwitchNode"/> takes its value from, and opens and closes the scope that node lives in. What
/// is open stays open while there is nothing to decide by, so that a moment without an input costs no call its state.
/// </summary>
internal abstract class ControlNode(NodeScope scope, Node selector) : Node(scope)
{
    private NodeScope? _inner;

    /// <summary>What is decided by.</summary>
    protected Node Selector { get; } = selector;

    /// <summary>Who takes the value.</summary>
    public SwitchNode? Switch { get; set; }

    /// <summary>True while there is nothing to decide by.</summary>
    public virtual bool IsUndecided => Selector.Status != NodeStatus.Value;

    public override IEnumerable<NodeScope> Opened => _inner is null ? [] : [_inner];

    /// <summary>Closes what the last decision opened, and opens a scope for the next.</summary>
    protected NodeScope Reopen(PolicyRuntime runtime)
    {
        Close(runtime);
        return _inner = new(Scope, this);
    }

    protected override void Release(PolicyRuntime runtime) => Close(runtime);

    /// <summary>Closes what the last decision opened.</summary>
    protected void Close(PolicyRuntime runtime)
    {
        _inner?.Dispose(runtime);
        _inner = null;
    }
}
