using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>An edge statement: a chain of orderings, or a value handed over.</summary>
internal sealed class EdgeNode : StatementNode
{
    private readonly BoundEdge _edge;
    private readonly Node[] _names;

    public EdgeNode(NodeScope scope, BoundEdge edge, NodeBuilder builder, Environment environment)
        : base(scope)
    {
        _edge = edge;
        _names = [.. edge.Halves.Select(h => builder.Build(h.Name, environment, scope))];
    }

    public override Node[] Inputs => _names;

    public override SourceSpan? Span => _edge.Span;

    public override void Fire(PolicyRuntime runtime)
    {
        if (Scope.IsFrozenAnywhere)
        {
            return;
        }

        if (FirstWithoutValue(_names) is { } missing)
        {
            runtime.SetFault(this, Fault(missing, _edge.Span, "edge"));
            return;
        }

        runtime.SetFault(this, null);
        var edges = new List<StatedEdge>();
        var sends = new List<StatedSend>();
        for (var i = 0; i + 1 < _names.Length; i++)
        {
            foreach (var from in Names(i))
            {
                foreach (var to in Names(i + 1))
                {
                    edges.Add(new(from, to, _edge.Notifies, _edge.Halves[i].Span, _edge.Halves[i + 1].Span, _edge.Span));
                    if (_edge.IsSendReceive)
                    {
                        sends.Add(new(from, _edge.Halves[i].Field!.Text, to, _edge.Halves[i + 1].Field!.Text, _edge.Span));
                    }
                }
            }
        }

        runtime.Graph.Set(this, [], edges, sends);
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);

    private List<ResourceName> Names(int half)
    {
        var value = _names[half].Value;
        var kind = _edge.Halves[half].Kind;
        if (value.Kind == ValueKind.Str)
        {
            return [new(kind, value.AsStr)];
        }

        var names = new List<ResourceName>();
        foreach (var item in value.AsList.Items)
        {
            names.Add(new(kind, item.AsStr));
        }

        return names;
    }
}
