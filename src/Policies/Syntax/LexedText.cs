namespace Mgmt.Policies.Syntax;

/// <summary>What the lexer makes of a file.</summary>
/// <param name="Tokens">The tokens; the last one is <see cref="TokenKind.EndOfFile"/>.</param>
/// <param name="Comments">The comments, in order.</param>
internal sealed record LexedText(Token[] Tokens, IReadOnlyList<CommentSyntax> Comments);
