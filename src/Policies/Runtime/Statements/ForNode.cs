using System.Globalization;
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
    private bool _hasConstantTurns;

    public override Node[] Inputs => [collection];

    public override SourceSpan? Span => loop.Span;

    public override IEnumerable<NodeScope> Opened => _turns.Values.SelectMany(static q => q).Select(static t => t.Scope);

    public override IEnumerable<StatementNode> Frozen => Opened.SelectMany(PolicyRuntime.StatementsIn);

    private string Subject => loop.IsMap ? "forkv" : "for";

    public override void Fire(PolicyRuntime runtime)
    {
        if (Scope.IsFrozenAnywhere)
        {
            return;
        }

        if (collection.Status != NodeStatus.Value)
        {
            runtime.Freeze(this, Fault(collection, loop.Collection.Span, Subject));
            return;
        }

        var count = loop.IsMap ? collection.Value.AsMap.Count : collection.Value.AsList.Count;
        if (BuildLimits.Refusal(count) is { } refusal)
        {
            runtime.Freeze(this, new(loop.Collection.Span, refusal, IsPending: false, Subject, EquatableList<VertexId>.Empty));
            return;
        }

        runtime.Thaw(this);
        if (_hasConstantTurns)
        {
            return;
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
            _hasConstantTurns = true;
            _turns = [];
        }
    }

    protected override void Release(PolicyRuntime runtime) => runtime.Withdraw(this);

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
            turn = Open(runtime, TurnKey(runtime, identity), key, value, isConstant);
        }

        if (!_turns.TryGetValue(identity, out var queue))
        {
            _turns[identity] = queue = new(1);
        }

        queue.Enqueue(turn);
    }

    // Equal elements keep their turns in order, so that their number tells them apart.
    private string TurnKey(PolicyRuntime runtime, Value identity)
    {
        if (!runtime.NeedsKeys)
        {
            return "";
        }

        var before = _turns.TryGetValue(identity, out var queue) ? queue.Count : 0;
        return before == 0 ? $"{environment.Key}{identity}/" : string.Create(CultureInfo.InvariantCulture, $"{environment.Key}{identity}#{before}/");
    }

    private Turn Open(PolicyRuntime runtime, string turnKey, Value key, Value value, bool isConstant)
    {
        runtime.CountBuilt(loop.Span);

        // Turns over a constant never change: they live and end with the loop itself.
        var inner = isConstant ? Scope : new NodeScope(Scope, this);
        var variables = new Environment(loop.Frame, environment, inner, turnKey);
        Node keyNode = isConstant ? new ConstantNode(inner, key) : new ElementNode(inner, key);
        Node valueNode = isConstant ? new ConstantNode(inner, value) : new ElementNode(inner, value);
        variables.Slots[loop.Key.Slot] = keyNode;
        variables.Slots[loop.Value.Slot] = valueNode;
        runtime.Statements.Run(loop.Body, variables, inner);
        return new(inner, keyNode as ElementNode, valueNode as ElementNode);
    }

    private sealed record Turn(NodeScope Scope, ElementNode? Key, ElementNode? Value);
}
