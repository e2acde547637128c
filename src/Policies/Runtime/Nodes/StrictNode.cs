using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A node that needs the values of all its operands: a failed or pending one is its own result.</summary>
internal abstract class StrictNode(NodeScope scope, SourceSpan span, Node[] operands) : Node(scope)
{
    public override SourceSpan? Span => span;

    public Node[] Operands { get; } = operands;

    public sealed override void Fire(PolicyRuntime runtime)
    {
        var isPending = false;
        foreach (var operand in Operands)
        {
            if (operand.Status == NodeStatus.Failed)
            {
                SetFailure(runtime, operand.Failure!);
                return;
            }

            isPending |= operand.Status == NodeStatus.Pending;
        }

        if (isPending)
        {
            SetPending(runtime);
            return;
        }

        var values = runtime.Scratch(Operands.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Operands[i].Value;
        }

        Fire(runtime, values);
    }

    protected abstract void Fire(PolicyRuntime runtime, Span<Value> values);
}
