using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>A line of a policy.</summary>
/// <param name="Span">Where.</param>
public abstract record StatementSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>$x = 1</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">The variable; its span includes the <c>$</c>.</param>
/// <param name="Type">Its annotation, or null.</param>
/// <param name="Value">Its value.</param>
public sealed record BindSyntax(SourceSpan Span, NameSyntax Name, TypeSyntax? Type, ExpressionSyntax Value) : StatementSyntax(Span);

/// <summary><c>panic(…)</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record PanicSyntax(SourceSpan Span, ListSyntax<ExpressionSyntax> Arguments) : StatementSyntax(Span);

/// <summary><c>collect kind names { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Resource">The kind, the names, and what overrides the collected fields.</param>
public sealed record CollectSyntax(SourceSpan Span, ResourceSyntax Resource) : StatementSyntax(Span);

/// <summary><c>kind name { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">The kind, with its colons.</param>
/// <param name="Name">The name or names.</param>
/// <param name="Items">What stands in the body, as written.</param>
public sealed record ResourceSyntax(SourceSpan Span, NameSyntax Kind, ExpressionSyntax Name, IReadOnlyList<ResourceItemSyntax> Items) : StatementSyntax(Span);

/// <summary>A line in the body of a resource.</summary>
/// <param name="Span">Where, without the comma.</param>
/// <param name="Condition">What stands before <c>?:</c>, or null.</param>
public abstract record ResourceItemSyntax(SourceSpan Span, ExpressionSyntax? Condition) : SyntaxNode(Span);

/// <summary><c>field => value</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Field">The field.</param>
/// <param name="Condition">What stands before <c>?:</c>, or null.</param>
/// <param name="Value">Its value.</param>
public sealed record FieldItemSyntax(SourceSpan Span, NameSyntax Field, ExpressionSyntax? Condition, ExpressionSyntax Value) : ResourceItemSyntax(Span, Condition);

/// <summary>What an edge in the body of a resource means.</summary>
public enum EdgeProperty
{
    /// <summary>This one first.</summary>
    Before,

    /// <summary>The other first.</summary>
    Depend,

    /// <summary>This one first, and tell the other.</summary>
    Notify,

    /// <summary>The other first, and listen to it.</summary>
    Listen,
}

/// <summary><c>Before => File["x"]</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Property">What it means.</param>
/// <param name="Condition">What stands before <c>?:</c>, or null.</param>
/// <param name="Half">The other end.</param>
public sealed record EdgeItemSyntax(SourceSpan Span, EdgeProperty Property, ExpressionSyntax? Condition, EdgeHalfSyntax Half) : ResourceItemSyntax(Span, Condition);

/// <summary><c>Meta:noop => true</c>, or <c>Meta => struct{…}</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Property">The meta parameter, or null for the form that gives them all.</param>
/// <param name="Condition">What stands before <c>?:</c>, or null.</param>
/// <param name="Value">Its value.</param>
public sealed record MetaItemSyntax(SourceSpan Span, NameSyntax? Property, ExpressionSyntax? Condition, ExpressionSyntax Value) : ResourceItemSyntax(Span, Condition);

/// <summary><c>File["x"]</c>, or <c>File["x"].content</c> in a hand-over.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">The kind in lower case, with its colons; its span is as written.</param>
/// <param name="Name">The name or names.</param>
/// <param name="Field">The field handed over, or null.</param>
public sealed record EdgeHalfSyntax(SourceSpan Span, NameSyntax Kind, ExpressionSyntax Name, NameSyntax? Field) : SyntaxNode(Span);

/// <summary><c>A["x"] -> B["y"]</c>. Both halves have a field in a hand-over; a single half is refused later.</summary>
/// <param name="Span">Where.</param>
/// <param name="Halves">The halves, as written.</param>
public sealed record EdgeSyntax(SourceSpan Span, IReadOnlyList<EdgeHalfSyntax> Halves) : StatementSyntax(Span)
{
    /// <summary>True when a value is handed over.</summary>
    public bool IsSendReceive => Halves.Count == 2 && Halves[0].Field is not null;
}

/// <summary><c>if c { … } else { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Then">The first branch.</param>
/// <param name="Else">The second branch, or null.</param>
public sealed record IfSyntax(SourceSpan Span, ExpressionSyntax Condition, BlockSyntax Then, BlockSyntax? Else) : StatementSyntax(Span);

/// <summary><c>for $i, $v in list { … }</c>, or <c>forkv $k, $v in map { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="IsMap">True for <c>forkv</c>.</param>
/// <param name="Key">The variable of the index or key.</param>
/// <param name="Value">The variable of the element.</param>
/// <param name="Collection">What is gone through.</param>
/// <param name="Body">What is done for each.</param>
public sealed record ForSyntax(SourceSpan Span, bool IsMap, NameSyntax Key, NameSyntax Value, ExpressionSyntax Collection, BlockSyntax Body) : StatementSyntax(Span);

/// <summary><c>func name($x) { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">The name.</param>
/// <param name="Function">Parameters and body.</param>
public sealed record FuncStatementSyntax(SourceSpan Span, NameSyntax Name, FuncSyntax Function) : StatementSyntax(Span);

/// <summary><c>class name($x) { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">The name, with its colons.</param>
/// <param name="Parameters">The parameters, or null when no parentheses are written.</param>
/// <param name="Body">The statements.</param>
public sealed record ClassSyntax(SourceSpan Span, NameSyntax Name, ListSyntax<ParameterSyntax>? Parameters, BlockSyntax Body) : StatementSyntax(Span);

/// <summary><c>include name(1) as alias</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Class">The dotted name.</param>
/// <param name="Arguments">The arguments, or null when no parentheses are written.</param>
/// <param name="Alias">The alias, or null.</param>
public sealed record IncludeSyntax(SourceSpan Span, NameSyntax Class, ListSyntax<ExpressionSyntax>? Arguments, NameSyntax? Alias) : StatementSyntax(Span);

/// <summary><c>import "fmt" as f</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Path">What is imported, raw; its span includes the quotes.</param>
/// <param name="Alias">The alias, <c>*</c>, or null.</param>
public sealed record ImportSyntax(SourceSpan Span, NameSyntax Path, NameSyntax? Alias) : StatementSyntax(Span);
