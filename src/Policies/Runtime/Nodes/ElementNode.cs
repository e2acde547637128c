using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A value that the node deciding over the scope sets: an element, an index, a key.</summary>
internal sealed class ElementNode : Node
{
    public ElementNode(NodeScope scope, Value value)
        : base(scope)
    {
        Initialise(value);
        Connect([]);
    }

    public override bool IsDroppable => false;

    public override void Fire(PolicyRuntime runtime)
    {
    }
}
