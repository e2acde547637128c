namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Has the value of whichever node its control points at.</summary>
internal sealed class SwitchNode : Node
{
    // So much may a target be above the control without anything having to be raised.
    private const int Room = 4;

    private readonly ControlNode _control;
    private Node? _target;

    public SwitchNode(NodeScope scope, ControlNode control)
        : base(scope)
    {
        _control = control;
        control.Switch = this;
        Connect([control]);
        Height += Room;
    }

    /// <summary>Points it at <paramref name="target"/>; null for none.</summary>
    public void Point(PolicyRuntime runtime, Node? target)
    {
        if (!ReferenceEquals(_target, target))
        {
            _target = target;
            if (target is null)
            {
                Reconnect(runtime, _control);
            }
            else
            {
                Reconnect(runtime, _control, target);
            }
        }

        runtime.Enqueue(this);
    }

    public override void Fire(PolicyRuntime runtime) => SetFrom(runtime, _control.IsUndecided ? _control : _target ?? _control);
}
