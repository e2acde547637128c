using Mgmt.Model;
using Mgmt.Policies.Binding;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;
using Mgmt.Policies.Runtime.Nodes;

namespace Mgmt.Policies.Runtime;

/// <summary>Makes nodes of expressions. What depends on constants alone is evaluated here and leaves no node behind.</summary>
internal sealed class NodeBuilder(PolicyRuntime runtime)
{
    private const int MostLiterals = 4096;

    private readonly Dictionary<Value, ConstantNode> _literals = [];

    /// <summary>The node of <paramref name="expression"/>, whose variables are those of <paramref name="environment"/>; new nodes live in <paramref name="scope"/>.</summary>
    public Node Build(BoundExpression expression, Environment environment, NodeScope scope)
    {
        runtime.CountBuilt(expression.Span);
        switch (expression)
        {
            case BoundConstant constant:
                return Literal(constant.Value);
            case BoundVariable variable:
                return BuildVariable(variable.Symbol, environment);
            case BoundList list:
                return BuildStrict(list.Span, list.Items, environment, scope, static v => Value.List(v.ToArray()));
            case BoundMap map:
                return BuildStrict(map.Span, [.. map.Keys, .. map.Values], environment, scope, MapOf);
            case BoundStruct record:
                return BuildStrict(record.Span, record.Values, environment, scope, v => Value.From(new StructValue(record.Names, v.ToArray())));
            case BoundField field:
                return BuildField(field, environment, scope);
            case BoundLookup lookup:
                return BuildStrict(lookup.Span, [lookup.Target, lookup.Index], environment, scope, Lookup);
            case BoundCall call:
                return BuildCall(call, environment, scope);
            case BoundUserCall call:
                return Build(call.Body!, environment, scope);
            case BoundLambda lambda:
                return Constant(scope, Value.From(new Closure(lambda, environment)));
            case BoundValueCall call:
                return BuildValueCall(call, environment, scope);
            case BoundIf choice:
                return BuildIf(choice, environment, scope);
            case BoundExcept except:
                return BuildExcept(except, environment, scope);
            default:
                throw new InvalidOperationException($"no node for {expression.GetType().Name}");
        }
    }

    /// <summary>The node of a function value's body, its parameters standing for <paramref name="arguments"/>; <paramref name="key"/> names the call.</summary>
    public Node BuildBody(Closure closure, Argument[] arguments, NodeScope scope, string key) =>
        Build(closure.Lambda.Body, new Environment(closure.Lambda.Frame, closure.Environment, scope, key) { Arguments = arguments }, scope);

    private static ConstantNode Constant(NodeScope scope, Value value) => new(scope, value);

    // The same few literals stand all over a policy.
    private ConstantNode Literal(Value value)
    {
        if (_literals.TryGetValue(value, out var known))
        {
            return known;
        }

        var node = Constant(runtime.Root, value);
        // A zero and a negative zero are equal, and not the same.
        if (_literals.Count < MostLiterals && value.Kind != ValueKind.Float)
        {
            _literals[value] = node;
        }

        return node;
    }

    private Node BuildVariable(VariableSymbol symbol, Environment environment)
    {
        var owner = environment.Of(symbol.Frame);
        // One that is another variable's node, too, may be gone.
        if (owner.Slots[symbol.Slot] is { IsDisposed: false } known)
        {
            return known;
        }

        var node = symbol.Definition is { } definition ? Build(definition, owner, owner.Scope) : owner.Arguments[symbol.Slot].Node;
        owner.Slots[symbol.Slot] = node;
        if (!node.IsConstant && !node.HasHome)
        {
            node.SetHome(owner, symbol.Slot);
        }

        return node;
    }

    private Node[] BuildAll(BoundExpression[] expressions, Environment environment, NodeScope scope)
    {
        var nodes = new Node[expressions.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Build(expressions[i], environment, scope);
        }

        return nodes;
    }

    private Node BuildStrict(SourceSpan span, BoundExpression[] operands, Environment environment, NodeScope scope, PureBody body) =>
        Pure(span, BuildAll(operands, environment, scope), scope, body, isSpeculatable: true);

    private Node Pure(SourceSpan span, Node[] operands, NodeScope scope, PureBody body, bool isSpeculatable)
    {
        if (isSpeculatable && Array.TrueForAll(operands, static o => o.IsConstant) && TryEvaluate(operands, body) is { } value)
        {
            return Constant(scope, value);
        }

        return Add(new FunctionNode(scope, span, operands, body), operands);
    }

    // A call that fails here is left for run time, where `<|>` may catch it.
    private Value? TryEvaluate(Node[] operands, PureBody body)
    {
        var values = runtime.Scratch(operands.Length);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = operands[i].Value;
        }

        try
        {
            return ValueLimits.Call(body, values);
        }
        catch (FunctionFailedException)
        {
            return null;
        }
    }

    private T Add<T>(T node, params Node[] dependencies)
        where T : Node
    {
        node.Connect(dependencies);
        return Place(node);
    }

    private T Place<T>(T node)
        where T : Node
    {
        node.Scope.Add(node);
        runtime.CountNode(1);
        runtime.Enqueue(node);
        // What nothing has come to need by the end of the transaction goes again.
        runtime.NoteOrphan(node);
        return node;
    }

    private Node BuildCall(BoundCall call, Environment environment, NodeScope scope)
    {
        var operands = BuildAll(call.Arguments, environment, scope);
        switch (call.Function)
        {
            case PureFunction pure:
                return Pure(call.Span, operands, scope, call.Body, pure.IsSpeculatable);
            case ModuleFunction:
                return Pure(call.Span, operands, scope, call.Body, isSpeculatable: false);
            case SourceFunction source:
                return Add(new SourceNode(scope, call.Span, source.Name, source.Open(call.Signature!), operands), operands);
            case StatefulFunction stateful:
                return BuildStateful(call, stateful, operands, environment, scope);
            case LenientFunction lenient:
                return BuildLenient(call, lenient, operands, environment, scope);
            case HigherOrderFunction iter:
                return BuildIter(call, iter.Order, operands, environment, scope);
            default:
                throw new InvalidOperationException($"no node for the function {call.Function.Name}");
        }
    }

    private StatefulNode BuildStateful(BoundCall call, StatefulFunction function, Node[] operands, Environment environment, NodeScope scope)
    {
        var key = runtime.FreeKey(environment.Key + call.StateKey);
        var state = function.Create();
        if (runtime.TakeSaved(key) is { } saved)
        {
            state.Restore(saved);
        }

        var node = new StatefulNode(scope, call.Span, function.Name, key, operands, state);
        runtime.Register(node);
        return Add(node, operands);
    }

    private LenientNode BuildLenient(BoundCall call, LenientFunction function, Node[] operands, Environment environment, NodeScope scope)
    {
        var key = runtime.FreeKey(environment.Key + call.StateKey);
        var state = function.Create();
        if (runtime.TakeSaved(key) is { } saved)
        {
            state.Restore(saved);
        }

        var node = new LenientNode(scope, call.Span, function, key, operands, state);
        runtime.Register(node);
        return Add(node, operands);
    }

    private Node BuildIter(BoundCall call, HigherOrder order, Node[] operands, Environment environment, NodeScope scope)
    {
        var key = runtime.NeedsKeys ? environment.Key + call.StateKey : "";
        if (Array.TrueForAll(operands, static o => o.IsConstant) && BuildLimits.Refusal(Elements(order, operands).Count) is null && TryUnroll(call.Span, order, operands, scope, key) is { } unrolled)
        {
            return unrolled;
        }

        var control = Add(new IterNode(scope, call.Span, order, key, operands), operands);
        return Place(new GatherNode(scope, call.Span, control));
    }

    // Over constant lists and with a constant function the calls never come or go: they are built like any other.
    private Node? TryUnroll(SourceSpan span, HigherOrder order, Node[] operands, NodeScope scope, string key)
    {
        var function = (Closure)operands[^1].Value.AsFunc;
        var items = Elements(order, operands);
        switch (order)
        {
            case HigherOrder.Map:
                return Pure(span, Calls(items.Count, i => [Element(items, i)]), scope, static v => Value.List(v.ToArray()), isSpeculatable: true);
            case HigherOrder.Filter:
                return Pure(span, Calls(items.Count, i => [Element(items, i)]), scope, v => Kept(items, v), isSpeculatable: true);
            case HigherOrder.Zip:
                var others = operands[1].Value.AsList;
                return Pure(
                    span,
                    Calls(Math.Min(items.Count, others.Count), i => [Element(items, i), Element(others, i)]),
                    scope,
                    static v => Value.List(v.ToArray()),
                    isSpeculatable: true);
            default:
                Argument? total = operands.Length == 3 ? new(operands[0]) : null;
                for (var i = 0; i < items.Count; i++)
                {
                    total = total is null ? Element(items, i) : Add(total, i);
                }

                return total?.Node;
        }

        Argument Add(Argument total, int index)
        {
            Node Build() => BuildBody(function, [total, Element(items, index)], scope, TurnKey(key, index));
            return new(Build(), Build);
        }

        Node[] Calls(int count, Func<int, Argument[]> arguments)
        {
            var calls = new Node[count];
            for (var i = 0; i < count; i++)
            {
                calls[i] = BuildBody(function, arguments(i), scope, TurnKey(key, i));
            }

            return calls;
        }

        Argument Element(ListValue list, int index) => new(Constant(scope, list[index]));
    }

    private static ListValue Elements(HigherOrder order, Node[] operands) =>
        operands[order == HigherOrder.Reduce && operands.Length == 3 ? 1 : 0].Value.AsList;

    /// <summary>Names the call for the element at <paramref name="index"/>.</summary>
    public string TurnKey(string key, int index) =>
        runtime.NeedsKeys ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}{index}/") : "";

    private static Value Kept(ListValue items, ReadOnlySpan<Value> isKept)
    {
        var kept = new List<Value>();
        for (var i = 0; i < isKept.Length; i++)
        {
            if (isKept[i].AsBool)
            {
                kept.Add(items[i]);
            }
        }

        return Value.List([.. kept]);
    }

    private Node BuildField(BoundField field, Environment environment, NodeScope scope)
    {
        var index = field.Target.Type is StructType type ? type.IndexOf(field.Field) : -1;
        return index < 0
            ? Build(field.Default!, environment, scope)
            : BuildStrict(field.Span, [field.Target], environment, scope, v => v[0].AsStruct[index]);
    }

    private Node BuildValueCall(BoundValueCall call, Environment environment, NodeScope scope)
    {
        var callee = Build(call.Callee, environment, scope);
        var arguments = Array.ConvertAll(call.Arguments, a => new Argument(() => Build(a, environment, scope)));
        var key = runtime.NeedsKeys ? $"{environment.Key}{call.StateKey}/" : "";
        if (callee.IsConstant)
        {
            return BuildBody((Closure)callee.Value.AsFunc, arguments, scope, key);
        }

        return AddSwitch(scope, Add(new CallNode(scope, key, callee, arguments), callee));
    }

    private Node BuildIf(BoundIf choice, Environment environment, NodeScope scope)
    {
        var condition = Build(choice.Condition, environment, scope);
        if (condition.IsConstant)
        {
            return Build(condition.Value.AsBool ? choice.Then : choice.Else, environment, scope);
        }

        return AddSwitch(scope, Add(new IfNode(scope, condition, choice, environment), condition));
    }

    private Node BuildExcept(BoundExcept except, Environment environment, NodeScope scope)
    {
        var left = Build(except.Left, environment, scope);
        return left.IsConstant ? left : AddSwitch(scope, Add(new ExceptNode(scope, left, except, environment), left));
    }

    private SwitchNode AddSwitch(NodeScope scope, ControlNode control) => Place(new SwitchNode(scope, control));

    private static Value MapOf(ReadOnlySpan<Value> keysThenValues)
    {
        var half = keysThenValues.Length / 2;
        var entries = new KeyValuePair<Value, Value>[half];
        for (var i = 0; i < half; i++)
        {
            entries[i] = new(keysThenValues[i], keysThenValues[half + i]);
        }

        return Value.From(new MapValue(entries));
    }

    private static Value Lookup(ReadOnlySpan<Value> targetAndIndex)
    {
        var function = targetAndIndex[0].Kind == ValueKind.List ? CoreFunctions.ListLookup : CoreFunctions.MapLookup;
        return function.Body(targetAndIndex);
    }
}
