namespace Mgmt.Policies.Syntax;

/// <summary>The words that are no identifiers.</summary>
internal static class Keywords
{
    /// <summary>The kind of the word <paramref name="text"/>: of the keyword that it is, or else an identifier.</summary>
    public static TokenKind Classify(ReadOnlySpan<byte> text) => text.Length switch
    {
        2 when text.SequenceEqual("in"u8) => TokenKind.In,
        2 when text.SequenceEqual("if"u8) => TokenKind.If,
        2 when text.SequenceEqual("or"u8) => TokenKind.Or,
        2 when text.SequenceEqual("as"u8) => TokenKind.As,
        3 when text.SequenceEqual("and"u8) => TokenKind.And,
        3 when text.SequenceEqual("not"u8) => TokenKind.Not,
        3 when text.SequenceEqual("for"u8) => TokenKind.For,
        3 when text.SequenceEqual("str"u8) => TokenKind.Str,
        3 when text.SequenceEqual("int"u8) => TokenKind.Int,
        3 when text.SequenceEqual("map"u8) => TokenKind.Map,
        4 when text.SequenceEqual("true"u8) => TokenKind.True,
        4 when text.SequenceEqual("func"u8) => TokenKind.Func,
        4 when text.SequenceEqual("else"u8) => TokenKind.Else,
        4 when text.SequenceEqual("bool"u8) => TokenKind.Bool,
        5 when text.SequenceEqual("false"u8) => TokenKind.False,
        5 when text.SequenceEqual("float"u8) => TokenKind.FloatType,
        5 when text.SequenceEqual("forkv"u8) => TokenKind.ForKv,
        5 when text.SequenceEqual("class"u8) => TokenKind.Class,
        5 when text.SequenceEqual("panic"u8) => TokenKind.Panic,
        6 when text.SequenceEqual("struct"u8) => TokenKind.Struct,
        6 when text.SequenceEqual("import"u8) => TokenKind.Import,
        7 when text.SequenceEqual("include"u8) => TokenKind.Include,
        7 when text.SequenceEqual("variant"u8) => TokenKind.Variant,
        7 when text.SequenceEqual("collect"u8) => TokenKind.Collect,
        _ => TokenKind.Identifier,
    };
}
