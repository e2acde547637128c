using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Walks along the tokens of a template, and says what is wrong with one.</summary>
internal sealed class TokenReader(TemplateSource source)
{
    private const int LongestQuotation = 10;

    private readonly List<Token> _tokens = Lexer.Tokenise(source);
    private int _at;

    /// <summary>How many tokens have been taken.</summary>
    public int Position => _at;

    /// <summary>Where the action in hand begins; null outside of any.</summary>
    public int? ActionStart { get; set; }

    /// <summary>The byte behind the last token that was taken.</summary>
    public int End => _at > 0 ? _tokens[_at - 1].Part.End : 0;

    /// <summary>The next token, which stays; behind the last one, the last one.</summary>
    public Token Peek() => _tokens[Math.Min(_at, _tokens.Count - 1)];

    /// <summary>The next token but spaces, which stays.</summary>
    public Token PeekWord()
    {
        while (Peek().Kind == TokenKind.Space)
        {
            _at++;
        }

        return Peek();
    }

    /// <summary>Takes a token.</summary>
    public Token Take()
    {
        var token = Peek();
        _at = Math.Min(_at + 1, _tokens.Count);
        return token;
    }

    /// <summary>Takes a token after spaces.</summary>
    public Token TakeWord()
    {
        PeekWord();
        return Take();
    }

    /// <summary>Takes a token of that kind.</summary>
    public Token Expect(TokenKind kind, string context)
    {
        var token = TakeWord();
        return token.Kind == kind ? token : throw Unexpected(token, context);
    }

    /// <summary>Goes back to an earlier position.</summary>
    public void Return(int position) => _at = position;

    /// <summary>The text of a token.</summary>
    public ReadOnlySpan<byte> Text(Token token) => source.Bytes[token.Part.Start..token.Part.End];

    /// <summary>The text of a token.</summary>
    public string Word(Token token) => Str.From(Text(token)).ToString();

    /// <summary>A fault at a token.</summary>
    public FunctionFailedException Fault(Token token, string message) => source.SyntaxFault(token.Part.Start, message);

    /// <summary>The token does not belong there.</summary>
    public FunctionFailedException Unexpected(Token token, string context) =>
        token.Kind == TokenKind.Error ? Fault(token, token.Message + Origin(token)) : Fault(token, $"unexpected {Describe(token)} in {context}");

    /// <summary>What the token is, for messages.</summary>
    public string Describe(Token token)
    {
        if (token.Kind == TokenKind.EndOfText)
        {
            return "EOF";
        }

        var text = Text(token);
        return token.Kind >= TokenKind.Block ? $"<{Word(token)}>"
            : text.Length > LongestQuotation ? StrQuoting.Quote(Str.From(text[..LongestQuotation])) + "..."
            : StrQuoting.Quote(Str.From(text));
    }

    private string Origin(Token token)
    {
        if (ActionStart is not { } start || source.Line(start) == source.Line(token.Part.Start))
        {
            return "";
        }

        var noun = token.Message.EndsWith(" action", StringComparison.Ordinal) ? "" : " in action";
        return $"{noun} started at {TemplateSource.Name}:{source.Line(start)}";
    }
}
