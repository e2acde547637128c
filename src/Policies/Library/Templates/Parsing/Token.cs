namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>What a token of a template is.</summary>
internal enum TokenKind
{
    Error,
    EndOfText,
    Text,
    LeftDelimiter,
    RightDelimiter,
    Space,
    Assign,
    Declare,
    Pipe,
    LeftParenthesis,
    RightParenthesis,
    Comma,
    Punctuation,
    Identifier,
    Field,
    Variable,
    Bool,
    Number,
    Character,
    String,
    RawString,
    Dot,
    Nil,
    Block,
    Break,
    Continue,
    Define,
    Else,
    End,
    If,
    Range,
    Template,
    With,
}

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Part">Where it stands.</param>
/// <param name="Message">What is wrong, of an error.</param>
internal readonly record struct Token(TokenKind Kind, Part Part, string Message = "");
