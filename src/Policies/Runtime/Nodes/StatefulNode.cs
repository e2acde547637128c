using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>A call of a function that carries state over time. It fires when an argument changes and when it asked to.</summary>
internal sealed class StatefulNode(NodeScope scope, SourceSpan span, string name, string key, Node[] operands, IStatefulCall call)
    : StrictNode(scope, span, operands), ITimedNode
{
    public string Name { get; } = name;

    public string Key { get; } = key;

    public Instant? Next { get; private set; }

    public Reason? Reason { get; private set; }

    public byte[] Save() => call.Save();

    protected override void Fire(PolicyRuntime runtime, Span<Value> values)
    {
        StepResult step;
        try
        {
            step = call.Step(values, runtime.Now);
        }
        catch (FunctionFailedException failure)
        {
            SetFailure(runtime, new(Span!, failure.Message, failure.IsCatchable));
            return;
        }

        Reason = step.Reason;
        Next = step.Next;
        if (step.Next is { } due)
        {
            runtime.Schedule(this, due);
        }

        SetValue(runtime, step.Value);
    }

    protected override void Release(PolicyRuntime runtime)
    {
        Next = null;
        runtime.Unregister(this);
    }
}
