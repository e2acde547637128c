using Mgmt.Model;
using Mgmt.Policies.Runtime.Graph;
using Mgmt.Policies.Runtime.Nodes;
using Mgmt.Policies.Runtime.Statements;

namespace Mgmt.Policies.Runtime;

/// <summary>Finds out why something was decided: the inputs that a result rests on, and what was made of them on the way.</summary>
internal sealed class DecisionTracer(GraphAssembler graph)
{
    private const int MostDecisions = 100;
    private const int MostNodes = 300;
    private const int MostInputs = 16;

    private readonly Dictionary<ResourceName, Node> _withdrawn = [];
    private readonly HashSet<Node> _seen = [];
    private readonly Stack<Node> _open = [];
    private readonly List<Node> _told = [];

    /// <summary>Remembers what decided that the resources of <paramref name="node"/> go.</summary>
    public void NoteWithdrawn(StatementNode node)
    {
        if (node.Scope.Control is not { } control)
        {
            return;
        }

        foreach (var spec in node.Contribution.Specs)
        {
            _withdrawn[new(spec.Kind, spec.Name)] = control;
        }
    }

    /// <summary>Forgets what went: the transaction is over.</summary>
    public void Forget() => _withdrawn.Clear();

    /// <summary>The records of what <paramref name="delta"/> changed, of those that rest on inputs; no more than a hundred.</summary>
    public IReadOnlyList<DecisionRecord> Trace(long transaction, Instant now, GraphDelta delta)
    {
        var records = new List<DecisionRecord>();
        foreach (var change in delta.Changed)
        {
            if (records.Count >= MostDecisions)
            {
                break;
            }

            foreach (var field in change.After.ChangedFields(change.Before))
            {
                var node = (graph.OwnerOf(change.Id) as ResourceNode)?.FieldNode(field.Name);
                Add(change.Id, field.Name, SecretText.Of(field, change.Before.Effective(field.Index)), SecretText.Of(field, change.After.Effective(field.Index)), node);
            }
        }

        foreach (var id in delta.Added)
        {
            if (records.Count >= MostDecisions)
            {
                break;
            }

            TraceAdded(id);
        }

        foreach (var id in delta.Removed)
        {
            if (records.Count >= MostDecisions)
            {
                break;
            }

            Add(id, "", "present", "", _withdrawn.GetValueOrDefault(new(id.Kind, id.Name)));
        }

        return records;

        void TraceAdded(VertexId id)
        {
            if (graph.OwnerOf(id) is not ResourceNode owner)
            {
                return;
            }

            Add(id, "", "", "present", owner.Scope.Control);
            var spec = graph.Current.Vertices[id];
            foreach (var field in spec.Schema.Fields)
            {
                if (field.IsSet(spec) && owner.FieldNode(field.Name) is { IsConstant: false } node)
                {
                    Add(id, field.Name, "", SecretText.Of(field, spec.Raw(field.Index)), node);
                }
            }
        }

        void Add(VertexId id, string property, string from, string to, Node? node)
        {
            if (node is null || records.Count >= MostDecisions)
            {
                return;
            }

            var (inputs, steps) = Slice(node);
            if (inputs.Count + steps.Count > 0)
            {
                records.Add(new(transaction, now, id, property, from, to, inputs, steps));
            }
        }
    }

    private static DecisionInput Describe(SourceNode node) =>
        new(node.Text, node.Status == NodeStatus.Value ? ValuePrinter.Plain(node.Value) : node.Failure?.Message ?? "not yet known", node.ReadAt);

    // Everything that the node rests on, lowest first: that is the order in which it came about.
    private (List<DecisionInput> Inputs, List<DecisionStep> Steps) Slice(Node start)
    {
        _seen.Clear();
        _open.Clear();
        _open.Push(start);
        _told.Clear();
        while (_open.TryPop(out var node) && _seen.Count < MostNodes)
        {
            if (!_seen.Add(node))
            {
                continue;
            }

            if (node is SourceNode or ITimedNode { Reason: not null })
            {
                _told.Add(node);
            }

            foreach (var dependency in node.Dependencies)
            {
                _open.Push(dependency);
            }

            if (node.Scope.Control is { } control)
            {
                _open.Push(control);
            }
        }

        if (_told.Count == 0)
        {
            return ([], []);
        }

        _told.Sort(static (a, b) => a.Height.CompareTo(b.Height));
        var inputs = new List<DecisionInput>(1);
        var steps = new List<DecisionStep>(0);
        foreach (var node in _told)
        {
            if (node is SourceNode source)
            {
                if (inputs.Count < MostInputs)
                {
                    inputs.Add(Describe(source));
                }
            }
            else if (node is ITimedNode { Reason: { } reason } step)
            {
                steps.Add(new(step.Name, reason.Text));
            }
        }

        return (inputs, steps);
    }
}
