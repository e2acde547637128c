using Mgmt.Model;
using Mgmt.Policies.Syntax;

namespace Mgmt.Policies.Binding;

/// <summary>A statement that contributes something; binds, functions, classes and imports leave no trace but in names.</summary>
internal abstract class BoundStatement(SourceSpan span)
{
    public SourceSpan Span { get; } = span;
}

internal sealed class BoundBlock(SourceSpan span, IReadOnlyList<BoundStatement> statements) : BoundStatement(span)
{
    public IReadOnlyList<BoundStatement> Statements { get; } = statements;
}

internal sealed class BoundIfStatement(SourceSpan span, BoundExpression condition, Frame thenFrame, BoundBlock then, Frame elseFrame, BoundBlock? @else) : BoundStatement(span)
{
    public BoundExpression Condition { get; } = condition;

    public Frame ThenFrame { get; } = thenFrame;

    public BoundBlock Then { get; } = then;

    public Frame ElseFrame { get; } = elseFrame;

    public BoundBlock? Else { get; } = @else;
}

internal sealed class BoundFor(SourceSpan span, bool isMap, BoundExpression collection, Frame frame, VariableSymbol key, VariableSymbol value, BoundBlock body) : BoundStatement(span)
{
    public bool IsMap { get; } = isMap;

    public BoundExpression Collection { get; } = collection;

    public Frame Frame { get; } = frame;

    public VariableSymbol Key { get; } = key;

    public VariableSymbol Value { get; } = value;

    public BoundBlock Body { get; } = body;
}

/// <summary>An include: the class's own copy, whose parameters stand for the arguments.</summary>
internal sealed class BoundInclude(SourceSpan span, BoundBlock body, VariableSymbol[] parameters) : BoundStatement(span)
{
    public BoundBlock Body { get; } = body;

    public VariableSymbol[] Parameters { get; } = parameters;
}

internal sealed class BoundResource(SourceSpan span, string kind, SourceSpan kindSpan, BoundExpression name) : BoundStatement(span)
{
    public string Kind { get; } = kind;

    public SourceSpan KindSpan { get; } = kindSpan;

    public BoundExpression Name { get; } = name;

    public List<BoundFieldItem> Fields { get; } = [];

    public List<BoundMetaItem> Metas { get; } = [];

    public List<BoundEdgeItem> Edges { get; } = [];

    /// <summary>The kind's table; null when there is no such kind.</summary>
    public KindSchema? Schema { get; set; }

    /// <summary>Which kind may have been meant, when there is no such kind.</summary>
    public string? KindHint { get; set; }

    /// <summary>True for <c>collect</c>.</summary>
    public bool IsCollect { get; init; }

    /// <summary>For <c>collect</c>: what the world has of the kind; null when there is no world.</summary>
    public BoundCall? Exports { get; init; }
}

internal sealed class BoundFieldItem(NameSyntax field, BoundExpression? condition, BoundExpression value)
{
    public NameSyntax Field { get; } = field;

    public BoundExpression? Condition { get; } = condition;

    public BoundExpression Value { get; } = value;

    /// <summary>The field of the kind's table, set by the type checker.</summary>
    public Field? Target { get; set; }
}

internal sealed class BoundMetaItem(SourceSpan span, NameSyntax? property, BoundExpression? condition, BoundExpression value)
{
    public SourceSpan Span { get; } = span;

    public NameSyntax? Property { get; } = property;

    public BoundExpression? Condition { get; } = condition;

    public BoundExpression Value { get; } = value;
}

internal sealed class BoundEdgeHalf(SourceSpan span, string kind, SourceSpan kindSpan, BoundExpression name, NameSyntax? field)
{
    public SourceSpan Span { get; } = span;

    public string Kind { get; } = kind;

    public SourceSpan KindSpan { get; } = kindSpan;

    public BoundExpression Name { get; } = name;

    public NameSyntax? Field { get; } = field;
}

internal sealed class BoundEdgeItem(EdgeProperty property, BoundExpression? condition, BoundEdgeHalf half)
{
    public EdgeProperty Property { get; } = property;

    public BoundExpression? Condition { get; } = condition;

    public BoundEdgeHalf Half { get; } = half;
}

internal sealed class BoundEdge(SourceSpan span, IReadOnlyList<BoundEdgeHalf> halves, bool isSendReceive) : BoundStatement(span)
{
    public IReadOnlyList<BoundEdgeHalf> Halves { get; } = halves;

    public bool IsSendReceive { get; } = isSendReceive;

    /// <summary>True when it carries notifications.</summary>
    public bool Notifies { get; init; }
}
