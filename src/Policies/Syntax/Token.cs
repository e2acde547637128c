namespace Mgmt.Policies.Syntax;

/// <summary>A token: its kind and its bytes, from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>True for the opening brackets.</summary>
    public bool Opens => Kind is TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket;

    /// <summary>True for the closing brackets.</summary>
    public bool Closes => Kind is TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket;

    /// <summary>True for the words of the language, none of which can be a name.</summary>
    public bool IsKeyword => Kind >= TokenKind.And;
}
