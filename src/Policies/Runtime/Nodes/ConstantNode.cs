using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A value that never changes.</summary>
internal sealed class ConstantNode : Node
{
    public ConstantNode(NodeScope scope, Value value)
        : base(scope) =>
        Initialise(value);

    public override bool IsConstant => true;

    // Constants are shared, and cost nothing while nobody needs them.
    public override bool IsDroppable => false;

    public override void Fire(PolicyRuntime runtime)
    {
    }
}
