namespace Mgmt.Policies.Syntax;

/// <summary>The kinds of tokens; comments and blanks are none.</summary>
internal enum TokenKind : byte
{
    EndOfFile,

    /// <summary>One or more line ends, with what blank lines and comments stand between.</summary>
    NewLine,

    /// <summary>Bytes that no rule takes; they were reported when they were read.</summary>
    Unrecognized,

    Identifier,

    /// <summary>An identifier with a capital first letter.</summary>
    Capitalized,
    String,
    Integer,
    Float,

    OpenBrace,
    CloseBrace,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Dollar,
    Equals,

    Plus,
    Minus,
    Star,
    Slash,
    EqualEqual,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    Arrow,
    FatArrow,
    Elvis,
    Except,

    And,
    Or,
    Not,
    In,

    If,
    Else,
    For,
    ForKv,
    Bool,
    Str,
    Int,
    FloatType,
    Map,
    Struct,
    Func,
    Class,
    Include,
    Import,
    As,
    Variant,
    True,
    False,
    Panic,
    Collect,
}
