using Mgmt.Model;

namespace Mgmt.Policies.Syntax;

/// <summary>A piece of a parsed policy and where it stands. The tree is a value: nothing in it changes after parsing.</summary>
/// <param name="Span">Where the piece stands.</param>
public abstract record SyntaxNode(SourceSpan Span);

/// <summary>A name and where it stands.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The name; dotted or coloned names are whole, without <c>$</c>.</param>
public sealed record NameSyntax(SourceSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A written type.</summary>
/// <param name="Span">Where.</param>
/// <param name="Type">What it says.</param>
public sealed record TypeSyntax(SourceSpan Span, Type Type) : SyntaxNode(Span);

/// <summary>A comment; they live beside the tree, for the formatter.</summary>
/// <param name="Span">From the <c>#</c> to the end of the line.</param>
/// <param name="Text">The text from the <c>#</c> on.</param>
public sealed record CommentSyntax(SourceSpan Span, string Text) : SyntaxNode(Span);

/// <summary>A sequence of statements: a file, or what stands between the braces of one.</summary>
/// <param name="Span">Where; for a block, the braces included.</param>
/// <param name="Statements">The statements, as written.</param>
public sealed record BlockSyntax(SourceSpan Span, IReadOnlyList<StatementSyntax> Statements) : SyntaxNode(Span);

/// <summary>A parsed file.</summary>
/// <param name="Source">The text.</param>
/// <param name="Block">Its statements.</param>
/// <param name="Comments">Its comments, in order.</param>
public sealed record FileSyntax(SourceText Source, BlockSyntax Block, IReadOnlyList<CommentSyntax> Comments);

/// <summary>A parameter of a function or class.</summary>
/// <param name="Span">Where.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its annotation, or null.</param>
public sealed record ParameterSyntax(SourceSpan Span, NameSyntax Name, TypeSyntax? Type) : SyntaxNode(Span);

/// <summary>What stands between parentheses and commas.</summary>
/// <typeparam name="T">The elements.</typeparam>
/// <param name="Span">From the opening to the closing bracket.</param>
/// <param name="Items">The elements.</param>
/// <param name="IsMultiLine">True for the form with one element a line.</param>
public sealed record ListSyntax<T>(SourceSpan Span, IReadOnlyList<T> Items, bool IsMultiLine) : SyntaxNode(Span);
