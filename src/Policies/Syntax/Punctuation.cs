namespace Mgmt.Policies.Syntax;

/// <summary>The tokens that are made of signs.</summary>
internal static class Punctuation
{
    /// <summary>The longest token of signs at the start of <paramref name="text"/>; its length is 0 when there is none.</summary>
    public static (TokenKind Kind, int Length) Match(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("<|>"u8))
        {
            return (TokenKind.Except, 3);
        }

        var pair = text.Length > 1 ? Pair(text[0], text[1]) : TokenKind.EndOfFile;
        return pair != TokenKind.EndOfFile ? (pair, 2) : Single(text[0]);
    }

    private static TokenKind Pair(byte first, byte second) => ((char)first, (char)second) switch
    {
        ('=', '=') => TokenKind.EqualEqual,
        ('=', '>') => TokenKind.FatArrow,
        ('!', '=') => TokenKind.NotEqual,
        ('<', '=') => TokenKind.LessOrEqual,
        ('>', '=') => TokenKind.GreaterOrEqual,
        ('-', '>') => TokenKind.Arrow,
        ('?', ':') => TokenKind.Elvis,
        _ => TokenKind.EndOfFile,
    };

    private static (TokenKind Kind, int Length) Single(byte sign) => (char)sign switch
    {
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        ';' => (TokenKind.Semicolon, 1),
        '.' => (TokenKind.Dot, 1),
        '$' => (TokenKind.Dollar, 1),
        '=' => (TokenKind.Equals, 1),
        '+' => (TokenKind.Plus, 1),
        '-' => (TokenKind.Minus, 1),
        '*' => (TokenKind.Star, 1),
        '/' => (TokenKind.Slash, 1),
        '<' => (TokenKind.Less, 1),
        '>' => (TokenKind.Greater, 1),
        _ => (TokenKind.EndOfFile, 0),
    };
}
