using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Scaling;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>
/// A call that copes with one operand without a value and knows how fresh it is. It listens to the inputs behind that
/// operand themselves, since a reading that changes nothing goes no further than its own node.
/// </summary>
internal sealed class LenientNode(NodeScope scope, SourceSpan span, LenientFunction function, string key, Node[] operands, ILenientCall call)
    : Node(scope), ITimedNode
{
    private readonly HashSet<SourceNode> _inputs = [];
    private long _structure = -1;

    public string Name => function.Name;

    public string Key { get; } = key;

    public Instant? Next { get; private set; }

    public Reason? Reason { get; private set; }

    public override SourceSpan? Span => span;

    public byte[] Save() => call.Save();

    public override void Fire(PolicyRuntime runtime)
    {
        var others = new Value[operands.Length - 1];
        for (int i = 0, next = 0; i < operands.Length; i++)
        {
            if (i == function.Lenient)
            {
                continue;
            }

            if (operands[i].Status != NodeStatus.Value)
            {
                SetFrom(runtime, operands[i]);
                return;
            }

            others[next++] = operands[i].Value;
        }

        FindInputs(runtime);
        StepResult step;
        try
        {
            step = call.Step(Argument(runtime.Now), others, runtime.Now);
        }
        catch (FunctionFailedException failure)
        {
            Next = null;
            SetFailure(runtime, new(span, failure.Message, failure.IsCatchable));
            return;
        }

        Reason = step.Reason;
        Next = step.Next;
        if (step.Next is { } due)
        {
            runtime.Schedule(this, due);
        }

        if (step.Value.IsNone)
        {
            SetPending(runtime);
        }
        else
        {
            SetValue(runtime, step.Value);
        }
    }

    protected override void Release(PolicyRuntime runtime)
    {
        Next = null;
        runtime.Unregister(this);
        foreach (var input in _inputs)
        {
            input.Listeners.Remove(this);
        }
    }

    private LenientArgument Argument(Instant now)
    {
        var operand = operands[function.Lenient];
        var oldest = now;
        var hasAll = true;
        foreach (var input in _inputs)
        {
            hasAll &= input.LastReal is not null;
            var at = input.LastReal ?? input.AwaitedSince;
            oldest = at < oldest ? at : oldest;
        }

        return new(
            operand.Status == NodeStatus.Value ? operand.Value : default,
            operand.Status == NodeStatus.Pending,
            oldest,
            hasAll,
            _inputs.Count > 0);
    }

    private void FindInputs(PolicyRuntime runtime)
    {
        if (_structure == runtime.Structure)
        {
            return;
        }

        _structure = runtime.Structure;
        var found = new HashSet<SourceNode>();
        var seen = new HashSet<Node>();
        var open = new Stack<Node>([operands[function.Lenient]]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is SourceNode input)
            {
                found.Add(input);
            }

            foreach (var dependency in node.Dependencies)
            {
                open.Push(dependency);
            }

            // An element is as fresh as the collection it is of.
            if (node is ElementNode && node.Scope.Control is { } control)
            {
                open.Push(control);
            }
        }

        foreach (var gone in _inputs.Where(i => !found.Contains(i)).ToList())
        {
            _inputs.Remove(gone);
            gone.Listeners.Remove(this);
        }

        foreach (var input in found)
        {
            if (_inputs.Add(input))
            {
                input.Listeners.Add(this);
            }
        }
    }
}
