using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Decides <c>a &lt;|&gt; b</c>: the right side exists only while the left one fails.</summary>
internal sealed class ExceptNode(NodeScope scope, Node selector, BoundExcept except, Environment environment) : ControlNode(scope, selector)
{
    private bool _isFailing;

    // A left side that waits may yet fail as before.
    public override bool IsUndecided => Selector.Status == NodeStatus.Pending;

    public override void Fire(PolicyRuntime runtime)
    {
        if (IsUndecided)
        {
            SetFrom(runtime, Selector);
            return;
        }

        var failing = Selector is { Status: NodeStatus.Failed, Failure.IsCatchable: true };
        if (failing && !_isFailing)
        {
            var inner = Reopen(runtime);
            Switch!.Point(runtime, runtime.Builder.Build(except.Right, environment, inner));
        }
        else if (!failing)
        {
            Switch!.Point(runtime, Selector);
            Close(runtime);
        }

        _isFailing = failing;
        SetFrom(runtime, Selector);
    }
}
