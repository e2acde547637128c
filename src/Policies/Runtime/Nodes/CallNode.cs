namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Decides a call of a function value that is not known beforehand: the body of whichever function it is now.</summary>
internal sealed class CallNode(NodeScope scope, Node selector, Node[] arguments) : ControlNode(scope, selector)
{
    private Closure? _called;

    public override void Fire(PolicyRuntime runtime)
    {
        if (Selector.Status != NodeStatus.Value)
        {
            _called = null;
            Switch!.Point(runtime, null);
            Close(runtime);
            SetFrom(runtime, Selector);
            return;
        }

        var wanted = (Closure)Selector.Value.AsFunc;
        if (!ReferenceEquals(_called, wanted))
        {
            _called = wanted;
            Switch!.Point(runtime, null);
            var inner = Reopen(runtime, "call");
            Switch.Point(runtime, runtime.Builder.BuildBody(wanted, arguments, inner));
        }

        SetValue(runtime, Selector.Value);
    }
}
