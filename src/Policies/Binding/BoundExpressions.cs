using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Binding;

/// <summary>An expression whose names are resolved. Inference fills the types in.</summary>
internal abstract class BoundExpression(SourceSpan span, Extent extent)
{
    public SourceSpan Span { get; } = span;

    /// <summary>How far it reaches down.</summary>
    public Extent Extent { get; } = extent;

    /// <summary>Its type; with variables until inference is over.</summary>
    public Type? Type { get; set; }
}

internal sealed class BoundConstant(SourceSpan span, Value value, Type type) : BoundExpression(span, new(1))
{
    public Value Value { get; } = value;

    public Type ConstantType { get; } = type;
}

/// <summary>An expression that is faulty, and reported; it goes with anything.</summary>
internal sealed class BoundFault(SourceSpan span) : BoundExpression(span, new(1));

internal sealed class BoundList(SourceSpan span, BoundExpression[] items) : BoundExpression(span, Extent.Around(items))
{
    public BoundExpression[] Items { get; } = items;
}

internal sealed class BoundMap(SourceSpan span, BoundExpression[] keys, BoundExpression[] values)
    : BoundExpression(span, Extent.Around([.. keys, .. values]))
{
    public BoundExpression[] Keys { get; } = keys;

    public BoundExpression[] Values { get; } = values;
}

internal sealed class BoundStruct(SourceSpan span, string[] names, BoundExpression[] values) : BoundExpression(span, Extent.Around(values))
{
    public string[] Names { get; } = names;

    public BoundExpression[] Values { get; } = values;
}

internal sealed class BoundVariable(SourceSpan span, VariableSymbol symbol) : BoundExpression(span, Extent.Variable(symbol))
{
    public VariableSymbol Symbol { get; } = symbol;

    /// <summary>The type that its place demands whatever inference says, e.g. str in an interpolation.</summary>
    public Type? Forced { get; init; }
}

internal sealed class BoundIf(SourceSpan span, BoundExpression condition, BoundExpression then, BoundExpression @else)
    : BoundExpression(span, Extent.Choice(condition, then, @else))
{
    public BoundExpression Condition { get; } = condition;

    public BoundExpression Then { get; } = then;

    public BoundExpression Else { get; } = @else;
}

internal sealed class BoundExcept(SourceSpan span, BoundExpression left, BoundExpression right) : BoundExpression(span, Extent.Choice(null, left, right))
{
    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;
}

/// <summary>A call of a function of the catalogue.</summary>
internal sealed class BoundCall(SourceSpan span, FunctionDefinition function, BoundExpression[] arguments) : BoundExpression(span, Extent.Around(arguments))
{
    private PureBody? _body;

    public FunctionDefinition Function { get; } = function;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>The signature of this call, set by inference.</summary>
    public FuncType? Signature { get; set; }

    /// <summary>Where it stands, for functions whose result depends on that; null for all others.</summary>
    public CallSite? Site { get; init; }

    /// <summary>The body of a function that depends on its arguments, for that signature and place.</summary>
    public PureBody Body => _body ??= Function is ModuleFunction module ? module.Bind(Site!) : ((PureFunction)Function).Specialise(Signature!);

    /// <summary>Tells apart the calls of one function that carry state, or whose function value may; for state kept across restarts.</summary>
    public StateName StateKey { get; init; }
}

/// <summary>A call of a function statement: its own copy of the body, whose parameters stand for the arguments.</summary>
internal sealed class BoundUserCall(SourceSpan span, SourceSpan nameSpan, FunctionSymbol function, BoundExpression[] arguments, Frame frame)
    : BoundExpression(span, Extent.Call(function.Extent, arguments))
{
    public SourceSpan NameSpan { get; } = nameSpan;

    public FunctionSymbol Function { get; } = function;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>The frame of the call, in which the parameters have their slots.</summary>
    public Frame Frame { get; } = frame;

    /// <summary>The copy; made when the call is first type-checked.</summary>
    public BoundExpression? Body { get; set; }

    public VariableSymbol[] Parameters { get; set; } = [];
}

/// <summary>A call of a function value.</summary>
internal sealed class BoundValueCall(SourceSpan span, BoundExpression callee, BoundExpression[] arguments)
    : BoundExpression(span, Extent.Call(callee.Extent, arguments))
{
    public BoundExpression Callee { get; } = callee;

    public BoundExpression[] Arguments { get; } = arguments;

    /// <summary>Tells apart the calls of function values, for state kept across restarts.</summary>
    public required StateName StateKey { get; init; }
}

internal sealed class BoundLambda(SourceSpan span, Frame frame, VariableSymbol[] parameters, Type? result, BoundExpression body)
    : BoundExpression(span, Extent.Function(body))
{
    public Frame Frame { get; } = frame;

    public VariableSymbol[] Parameters { get; } = parameters;

    public Type? Result { get; } = result;

    public BoundExpression Body { get; } = body;
}

internal sealed class BoundField(SourceSpan span, BoundExpression target, string field, SourceSpan fieldSpan, BoundExpression? @default)
    : BoundExpression(span, Extent.Around(target, @default))
{
    public BoundExpression Target { get; } = target;

    public string Field { get; } = field;

    public SourceSpan FieldSpan { get; } = fieldSpan;

    public BoundExpression? Default { get; } = @default;
}

internal sealed class BoundLookup(SourceSpan span, BoundExpression target, BoundExpression index) : BoundExpression(span, Extent.Around(target, index))
{
    public BoundExpression Target { get; } = target;

    public BoundExpression Index { get; } = index;
}
