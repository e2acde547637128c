using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A call of a pure function, a container, a lookup: whatever follows from its operands alone.</summary>
internal sealed class FunctionNode(NodeScope scope, SourceSpan span, Node[] operands, PureBody body) : StrictNode(scope, span, operands)
{
    protected override void Fire(PolicyRuntime runtime, Span<Value> values)
    {
        Value result;
        try
        {
            result = ValueLimits.Call(body, values);
        }
        catch (FunctionFailedException failure)
        {
            SetFailure(runtime, new(Span!, failure.Message, failure.IsCatchable));
            return;
        }
        catch (PolicyPanicException panic)
        {
            throw new PolicyPanicException(panic.Message, Span);
        }

        SetValue(runtime, result);
    }
}
