using Mgmt.Policies.Binding;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Decides an <c>if</c> expression; the other branch does not exist.</summary>
internal sealed class IfNode(NodeScope scope, Node selector, BoundIf choice, Environment environment) : ControlNode(scope, selector)
{
    private bool? _taken;

    public override void Fire(PolicyRuntime runtime)
    {
        if (!IsUndecided && Selector.Value.AsBool is var wanted && _taken != wanted)
        {
            _taken = wanted;
            Switch!.Point(runtime, null);
            var inner = Reopen(runtime);
            Switch.Point(runtime, runtime.Builder.Build(wanted ? choice.Then : choice.Else, environment, inner));
        }

        SetFrom(runtime, Selector);
    }
}
