using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Runtime.Nodes;

namespace Mgmt.Policies.Runtime.Statements;

/// <summary>
/// A loop: one scope a turn. When the collection changes, turns whose element is still there stay as they are (in a map,
/// those whose key is), so that only what really came or went is built or torn down.
/// </summary>
internal sealed class ForNode(NodeScope scope, BoundFor loop, Node collection, Environment environment) : StatementNode(scope)
{
    private Dictionary<Value, Queue<Turn>> _turns = [];

    public override Node[] Inputs => [collection];

    public override SourceSpan? Span => loop.Span;

    public override void Fire(PolicyRuntime runtime)
    {
        if (collection.Status != NodeStatus.Value)
        {
            FreezeTurns(runtime);
            return;
        }

        runtime.Thaw(this, null);
        foreach (var turn in AllTurns())
        {
            runtime.Thaw(turn.Scope);
        }

        var previous = _turns;
        _turns = [];
        var isConstant = collection.IsConstant;
        if (loop.IsMap)
        {
            foreach (var (key, value) in collection.Value.AsMap.Entries)
            {
                Take(runtime, previous, key, key, value, isConstant);
            }
        }
        else
        {
            var items = collection.Value.AsList;
            for (var i = 0; i < items.Count; i++)
            {
                Take(runtime, previous, items[i], Value.Int(i), items[i], isConstant);
            }
        }

        foreach (var turn in previous.Values.SelectMany(static q => q))
        {
            turn.Scope.Dispose(runtime);
        }

        if (isConstant)
        {
            _turns = [];
        }
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);

    private IEnumerable<Turn> AllTurns() => _turns.Values.SelectMany(static q => q);

    private void FreezeTurns(PolicyRuntime runtime)
    {
        runtime.Freeze(this, null, Fault(collection, loop.Collection.Span, loop.IsMap ? "forkv" : "for", []));
        foreach (var turn in AllTurns())
        {
            PolicyRuntime.Freeze(turn.Scope);
        }
    }

    private void Take(PolicyRuntime runtime, Dictionary<Value, Queue<Turn>> previous, Value identity, Value key, Value value, bool isConstant)
    {
        Turn turn;
        if (previous.TryGetValue(identity, out var waiting) && waiting.Count > 0)
        {
            turn = waiting.Dequeue();
            turn.Key!.SetValue(runtime, key);
            turn.Value!.SetValue(runtime, value);
        }
        else
        {
            turn = Open(runtime, identity, key, value, isConstant);
        }

        if (isConstant)
        {
            return;
        }

        if (!_turns.TryGetValue(identity, out var queue))
        {
            _turns[identity] = queue = new(1);
        }

        queue.Enqueue(turn);
    }

    private Turn Open(PolicyRuntime runtime, Value identity, Value key, Value value, bool isConstant)
    {
        // Turns over a constant never change: they live and end with the loop itself.
        var inner = isConstant ? Scope : new NodeScope(Scope, this, runtime.NeedsKeys ? $"{Scope.Key}{identity}/" : "");
        var variables = new Environment(loop.Frame, environment, inner);
        Node keyNode = isConstant ? new ConstantNode(inner, key) : new ElementNode(inner, key);
        Node valueNode = isConstant ? new ConstantNode(inner, value) : new ElementNode(inner, value);
        variables.Slots[loop.Key.Slot] = keyNode;
        variables.Slots[loop.Value.Slot] = valueNode;
        runtime.Statements.Run(loop.Body, variables, inner);
        return new(inner, keyNode as ElementNode, valueNode as ElementNode);
    }

    private sealed record Turn(NodeScope Scope, ElementNode? Key, ElementNode? Value);
}
