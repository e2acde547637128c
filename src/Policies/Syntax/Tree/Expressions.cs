using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>Anything that has a value.</summary>
/// <param name="Span">Where.</param>
public abstract record ExpressionSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">Which.</param>
public sealed record BoolSyntax(SourceSpan Span, bool Value) : ExpressionSyntax(Span);

/// <summary>An integer.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">As written.</param>
public sealed record IntSyntax(SourceSpan Span, long Value, string Text) : ExpressionSyntax(Span);

/// <summary>A float.</summary>
/// <param name="Span">Where.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">As written.</param>
public sealed record FloatSyntax(SourceSpan Span, double Value, string Text) : ExpressionSyntax(Span);

/// <summary>A part of an interpolated string: exactly one of the two is set.</summary>
/// <param name="Literal">Bytes, escapes resolved.</param>
/// <param name="Variable">A dotted variable path.</param>
public sealed record StringPart(Str? Literal, string? Variable);

/// <summary>A string.</summary>
/// <param name="Span">Where, quotes included.</param>
/// <param name="Raw">The bytes between the quotes, as written.</param>
/// <param name="Parts">What it is made of; adjacent literals are merged. Empty for the empty string.</param>
public sealed record StringSyntax(SourceSpan Span, Str Raw, IReadOnlyList<StringPart> Parts) : ExpressionSyntax(Span)
{
    /// <summary>The constant that it is when nothing is interpolated; null otherwise.</summary>
    public Str? Constant => Parts.Count switch
    {
        0 => Str.Empty,
        1 => Parts[0].Literal,
        _ => null,
    };
}

/// <summary><c>[a, b]</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Items">The elements.</param>
public sealed record ListLiteralSyntax(SourceSpan Span, ListSyntax<ExpressionSyntax> Items) : ExpressionSyntax(Span);

/// <summary><c>key => value</c> in a map.</summary>
/// <param name="Span">Where.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntrySyntax(SourceSpan Span, ExpressionSyntax Key, ExpressionSyntax Value) : SyntaxNode(Span);

/// <summary><c>{k => v}</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Entries">The entries.</param>
public sealed record MapLiteralSyntax(SourceSpan Span, ListSyntax<MapEntrySyntax> Entries) : ExpressionSyntax(Span);

/// <summary><c>name => value</c> in a struct.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">The field.</param>
/// <param name="Value">The value.</param>
public sealed record StructEntrySyntax(SourceSpan Span, NameSyntax Name, ExpressionSyntax Value) : SyntaxNode(Span);

/// <summary><c>struct{a => 1}</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Entries">The fields, in order.</param>
public sealed record StructLiteralSyntax(SourceSpan Span, ListSyntax<StructEntrySyntax> Entries) : ExpressionSyntax(Span);

/// <summary><c>func($x int) str { … }</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Result">The annotation of the result, or null.</param>
/// <param name="Body">The one expression.</param>
/// <param name="IsMultiLine">True when the body has lines of its own.</param>
public sealed record FuncSyntax(SourceSpan Span, ListSyntax<ParameterSyntax> Parameters, TypeSyntax? Result, ExpressionSyntax Body, bool IsMultiLine)
    : ExpressionSyntax(Span);

/// <summary><c>fmt.printf("…")</c>: a call of a named function.</summary>
/// <param name="Span">Where.</param>
/// <param name="Function">The dotted name.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record CallSyntax(SourceSpan Span, NameSyntax Function, ListSyntax<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>$f(1)</c>: a call of a function value in a variable.</summary>
/// <param name="Span">Where.</param>
/// <param name="Variable">The dotted variable, without <c>$</c>.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record VariableCallSyntax(SourceSpan Span, NameSyntax Variable, ListSyntax<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>func($x) { $x }(1)</c>: a function called where it stands.</summary>
/// <param name="Span">Where.</param>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record ImmediateCallSyntax(SourceSpan Span, FuncSyntax Function, ListSyntax<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>$x</c>.</summary>
/// <param name="Span">Where, <c>$</c> included.</param>
/// <param name="Name">The dotted name, without <c>$</c>.</param>
public sealed record VariableSyntax(SourceSpan Span, string Name) : ExpressionSyntax(Span);

/// <summary><c>if c { a } else { b }</c> as an expression.</summary>
/// <param name="Span">Where.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Then">Its value when true.</param>
/// <param name="Else">Its value when false.</param>
/// <param name="IsThenMultiLine">True when the first branch has lines of its own.</param>
/// <param name="IsElseMultiLine">True when the second branch has lines of its own.</param>
public sealed record IfExpressionSyntax(
    SourceSpan Span, ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else, bool IsThenMultiLine, bool IsElseMultiLine)
    : ExpressionSyntax(Span);

/// <summary><c>(a)</c>; it means <c>a</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Inner">What stands between.</param>
public sealed record ParenthesesSyntax(SourceSpan Span, ExpressionSyntax Inner) : ExpressionSyntax(Span);

/// <summary>The binary operators.</summary>
public enum BinaryOperator
{
    /// <summary><c>&lt;|&gt;</c></summary>
    Except,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,
}

/// <summary><c>a + b</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Operator">Which operator.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
public sealed record BinarySyntax(SourceSpan Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Span);

/// <summary><c>not a</c>.</summary>
/// <param name="Span">Where.</param>
/// <param name="Operand">What is negated.</param>
public sealed record NotSyntax(SourceSpan Span, ExpressionSyntax Operand) : ExpressionSyntax(Span);

/// <summary><c>a[i]</c>: of a list or a map.</summary>
/// <param name="Span">Where.</param>
/// <param name="Target">The list or map.</param>
/// <param name="Index">The index or key.</param>
public sealed record IndexSyntax(SourceSpan Span, ExpressionSyntax Target, ExpressionSyntax Index) : ExpressionSyntax(Span);

/// <summary><c>a->f</c>, or <c>a->f &lt;|&gt; d</c>, which takes <c>d</c> when the struct has no such field.</summary>
/// <param name="Span">Where.</param>
/// <param name="Target">The struct.</param>
/// <param name="Field">The field.</param>
/// <param name="Default">What is taken instead, or null when the field has to be there.</param>
public sealed record FieldSyntax(SourceSpan Span, ExpressionSyntax Target, NameSyntax Field, ExpressionSyntax? Default) : ExpressionSyntax(Span);
