using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>Makes one value of the results of calls whose number changes.</summary>
internal sealed class GatherNode : Node
{
    private readonly IterNode _control;
    private readonly SourceSpan _span;
    private Node[] _results = [];

    public GatherNode(NodeScope scope, SourceSpan span, IterNode control)
        : base(scope)
    {
        _control = control;
        _span = span;
        control.Gather = this;
        Connect([control]);
    }

    public override SourceSpan? Span => _span;

    /// <summary>Takes the results of <paramref name="results"/> from now on, and keeps <paramref name="others"/> alive, on which they may rest.</summary>
    public void Take(PolicyRuntime runtime, Node[] results, params ReadOnlySpan<Node> others)
    {
        _results = results;
        Reconnect(runtime, [_control, .. results, .. others]);
        runtime.Enqueue(this);
    }

    public override void Fire(PolicyRuntime runtime)
    {
        if (_control.Status != NodeStatus.Value)
        {
            SetFrom(runtime, _control);
            return;
        }

        var values = new Value[_results.Length];
        var isPending = false;
        for (var i = 0; i < values.Length; i++)
        {
            var result = _results[i];
            if (result.Status == NodeStatus.Failed)
            {
                SetFailure(runtime, result.Failure!);
                return;
            }

            isPending |= result.Status == NodeStatus.Pending;
            values[i] = result.Value;
        }

        if (isPending)
        {
            SetPending(runtime);
            return;
        }

        SetValue(runtime, _control.Combine(values));
    }
}
