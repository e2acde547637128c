using Mgmt.Model;
using Mgmt.Policies.Runtime.Graph;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>A node that carries a statement out: what everything else exists for.</summary>
internal abstract class StatementNode(NodeScope scope) : Node(scope)
{
    public sealed override bool IsDroppable => false;

    /// <summary>What it contributes to the graph at present.</summary>
    public Contribution Contribution { get; set; } = Contribution.None;

    /// <summary>What it depends on.</summary>
    public abstract Node[] Inputs { get; }

    /// <summary>The first of <paramref name="inputs"/> that failed, else the first that is pending; null when all have values.</summary>
    protected static Node? FirstWithoutValue(ReadOnlySpan<Node> inputs)
    {
        Node? pending = null;
        foreach (var input in inputs)
        {
            if (input.Status == NodeStatus.Failed)
            {
                return input;
            }

            if (input.Status == NodeStatus.Pending)
            {
                pending ??= input;
            }
        }

        return pending;
    }

    /// <summary>The statements that stay as they are while this one has nothing to go by.</summary>
    public virtual IEnumerable<StatementNode> Frozen => [this];

    /// <summary>What to report about <paramref name="input"/>, which has no value.</summary>
    protected PolicyFault Fault(Node input, SourceSpan statement, string subject)
    {
        if (input is { Status: NodeStatus.Failed, Failure: { } failure })
        {
            return new(failure.Span, failure.Message, IsPending: false, subject, EquatableList<VertexId>.Empty) { IsCatchable = failure.IsCatchable };
        }

        var source = PendingSource(input);
        source?.Waiting.Add(this);
        var reason = source is null ? "waits for an input" : $"waits for the first value of {source.Text}";
        return new(source?.Span ?? input.Span ?? statement, reason, IsPending: true, subject, EquatableList<VertexId>.Empty);
    }

    private static Nodes.SourceNode? PendingSource(Node node)
    {
        while (node.Status == NodeStatus.Pending)
        {
            if (node is Nodes.SourceNode source)
            {
                return source;
            }

            Node? next = null;
            foreach (var dependency in node.Dependencies)
            {
                if (dependency.Status == NodeStatus.Pending)
                {
                    next = dependency;
                    break;
                }
            }

            if (next is null)
            {
                return null;
            }

            node = next;
        }

        return null;
    }
}
