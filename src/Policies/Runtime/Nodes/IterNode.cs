using Mgmt.Model;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Runtime.Nodes;

/// <summary>
/// Decides which calls of a function value exist: one an element. When only elements change, the calls stay and get the new
/// ones; when the function changes, all are made anew. They stay while an operand has no value.
/// </summary>
internal sealed class IterNode(NodeScope scope, SourceSpan span, HigherOrder order, string key, Node[] operands) : Node(scope)
{
    private readonly List<Turn> _turns = [];
    private Closure? _function;

    public override SourceSpan? Span => span;

    /// <summary>Who makes one value of the results.</summary>
    public GatherNode? Gather { get; set; }

    public override IEnumerable<NodeScope> Opened => _turns.Select(static t => t.Scope);

    private Node? Initial => order == HigherOrder.Reduce && operands.Length == 3 ? operands[0] : null;

    private Node FirstList => operands[Initial is null ? 0 : 1];

    /// <summary>The one value of <paramref name="results"/>, in the order of the elements.</summary>
    public Value Combine(Value[] results)
    {
        switch (order)
        {
            case HigherOrder.Filter:
                var kept = new List<Value>();
                for (var i = 0; i < results.Length; i++)
                {
                    if (results[i].AsBool)
                    {
                        kept.Add(_turns[i].First.Value);
                    }
                }

                return Value.List([.. kept]);
            case HigherOrder.Reduce:
                return results[0];
            default:
                return Value.List(results);
        }
    }

    public override void Fire(PolicyRuntime runtime)
    {
        foreach (var operand in operands)
        {
            if (operand.Status != NodeStatus.Value)
            {
                SetFrom(runtime, operand);
                return;
            }
        }

        var function = (Closure)operands[^1].Value.AsFunc;
        var items = FirstList.Value.AsList;
        if (order == HigherOrder.Reduce && Initial is null && items.Count == 0)
        {
            Clear(runtime);
            SetFailure(runtime, new(span, "cannot reduce an empty list without an initial value", IsCatchable: false));
            return;
        }

        if (BuildLimits.Refusal(items.Count) is { } refusal)
        {
            SetFailure(runtime, new(span, refusal, IsCatchable: false));
            return;
        }

        if (!ReferenceEquals(function, _function))
        {
            Clear(runtime);
            _function = function;
        }

        var others = order == HigherOrder.Zip ? operands[1].Value.AsList : items;
        Resize(runtime, Math.Min(items.Count, others.Count));
        for (var i = 0; i < _turns.Count; i++)
        {
            _turns[i].First.SetValue(runtime, items[i]);
            _turns[i].Second?.SetValue(runtime, others[i]);
        }

        TakeResults(runtime);
        SetValue(runtime, FirstList.Value);
    }

    protected override void Release(PolicyRuntime runtime)
    {
        foreach (var turn in _turns)
        {
            turn.Scope.Dispose(runtime);
        }
    }

    private void TakeResults(PolicyRuntime runtime)
    {
        var results = _turns.ConvertAll(static t => t.Result);
        if (order != HigherOrder.Reduce)
        {
            Gather!.Take(runtime, [.. results]);
        }
        else if (results.Count == 0)
        {
            Gather!.Take(runtime, [Initial!]);
        }
        else
        {
            // A function may ask for what came before at one time and not at another.
            Gather!.Take(runtime, [results[^1]], [.. results[..^1]]);
        }
    }

    private void Resize(PolicyRuntime runtime, int count)
    {
        if (count < _turns.Count)
        {
            Gather!.Take(runtime, []);
            for (var i = _turns.Count - 1; i >= count; i--)
            {
                _turns[i].Scope.Dispose(runtime);
            }

            _turns.RemoveRange(count, _turns.Count - count);
        }

        while (_turns.Count < count)
        {
            _turns.Add(Open(runtime, _turns.Count));
        }
    }

    private Turn Open(PolicyRuntime runtime, int index)
    {
        var items = FirstList.Value.AsList;
        var inner = new NodeScope(Scope, this);
        var turnKey = runtime.Builder.TurnKey(key, index);
        var first = new ElementNode(inner, items[index]);
        switch (order)
        {
            case HigherOrder.Reduce:
                var before = index > 0 ? _turns[index - 1].Result : Initial;
                return new(inner, first, null, before is null ? first : runtime.Builder.BuildBody(_function!, [new(before), new(first)], inner, turnKey));
            case HigherOrder.Zip:
                var second = new ElementNode(inner, operands[1].Value.AsList[index]);
                return new(inner, first, second, runtime.Builder.BuildBody(_function!, [new(first), new(second)], inner, turnKey));
            default:
                return new(inner, first, null, runtime.Builder.BuildBody(_function!, [new(first)], inner, turnKey));
        }
    }

    private void Clear(PolicyRuntime runtime)
    {
        _function = null;
        if (_turns.Count == 0)
        {
            return;
        }

        Gather!.Take(runtime, []);
        for (var i = _turns.Count - 1; i >= 0; i--)
        {
            _turns[i].Scope.Dispose(runtime);
        }

        _turns.Clear();
    }

    private sealed record Turn(NodeScope Scope, ElementNode First, ElementNode? Second, Node Result);
}
