namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Decides a call of a function value that is not known beforehand: the body of whichever function it is now.</summary>
internal sealed class CallNode(NodeScope scope, string key, Node selector, Argument[] arguments) : ControlNode(scope, selector)
{
    private Closure? _called;

    public override void Fire(PolicyRuntime runtime)
    {
        if (!IsUndecided && Selector.Value.AsFunc is Closure wanted && !ReferenceEquals(_called, wanted))
        {
            _called = wanted;
            Switch!.Point(runtime, null);
            var inner = Reopen(runtime);
            Switch.Point(runtime, runtime.Builder.BuildBody(wanted, arguments, inner, key));
        }

        SetFrom(runtime, Selector);
    }
}
