using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>What was probably meant by a token that does not fit.</content>
internal sealed partial class Parser
{
    /// <summary>What was probably meant by the current token, which cannot go on an expression.</summary>
    private string? HintAfterExpression() => Kind switch
    {
        TokenKind.Integer or TokenKind.Float when _bytes.Span[Current.Start] == '-' => Messages.HintSign(RawText(Current)),
        TokenKind.Identifier when _tokens[_at - 1] is { Kind: TokenKind.Integer or TokenKind.Float } number && number.End == Current.Start => Messages.HintNumber,
        TokenKind.Elvis => Messages.HintElvis,
        TokenKind.Equals => Messages.HintEquals,
        TokenKind.Dot => Messages.HintDot,
        TokenKind.Semicolon => Messages.HintStatementEnd,
        TokenKind.Colon when _at >= 2 && _tokens[_at - 2].Kind == TokenKind.Dollar => Messages.HintParameterType,
        TokenKind.OpenParen => Messages.HintCall,
        TokenKind.Else => Messages.HintElse,
        _ => null,
    };

    private string? HintBeforeEquals() => Kind switch
    {
        TokenKind.OpenParen => Messages.HintCallStatement,
        TokenKind.Colon => Messages.HintBind,
        TokenKind.Identifier => Messages.HintType(Text(Current)),
        _ => null,
    };

    private string? HintForExpression() => Kind switch
    {
        TokenKind.NewLine => Messages.HintOneLine,
        TokenKind.Slash when Peek(1) is TokenKind.Slash or TokenKind.Star || PreviousIsSlash() => Messages.HintComment,
        TokenKind.Minus => Messages.HintNegation,
        TokenKind.Capitalized => Messages.HintCapitalized,
        _ => null,
    };

    private bool PreviousIsSlash() => _at > 0 && _tokens[_at - 1].Kind == TokenKind.Slash;

    private string HintForName(Token first, string name) => Kind switch
    {
        TokenKind.OpenBrace when first.Kind == TokenKind.Map => Messages.HintMap,
        TokenKind.Dollar => Messages.HintCallOf(name),
        TokenKind.OpenBracket => Messages.HintIndexedName(name),
        _ => Messages.HintBareWord(name),
    };

    private string? HintName(Token token) => token switch
    {
        { IsKeyword: true } => Messages.HintKeyword(RawText(token)),
        { Kind: TokenKind.Capitalized } => Messages.HintLowerCase(RawText(token)),
        _ => null,
    };
}
