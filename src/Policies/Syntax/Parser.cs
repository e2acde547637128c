using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>
/// Reads tokens by recursive descent, and operators by precedence. A method that meets a fault reports it and gives null; null goes
/// up to the nearest element, item or statement, which is left out, and reading goes on after it.
/// </summary>
internal sealed partial class Parser
{
    // Deep enough for any policy that a person or a generator writes, shallow enough for the stack of every later pass.
    private const int MaxDepth = 500;

    private readonly SourceText _source;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Token[] _tokens;
    private readonly BracketMap _brackets;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameTable _names = new();
    private readonly List<SyntaxNode> _orphans = [];
    private int _at;
    private int _depth;
    private int _lastFault = -1;
    private bool _gaveUp;

    /// <summary>A parser of <paramref name="tokens"/>, which reports into <paramref name="diagnostics"/>.</summary>
    public Parser(SourceText source, Token[] tokens, DiagnosticBag diagnostics)
    {
        _source = source;
        _bytes = source.Bytes;
        _tokens = tokens;
        _brackets = new(tokens);
        _diagnostics = diagnostics;
    }

    /// <summary>What could be read of faulty statements, which are not in the tree.</summary>
    public IReadOnlyList<SyntaxNode> Orphans => _orphans;

    /// <summary>True when the rest of the file was not looked at.</summary>
    public bool GaveUp => _gaveUp;

    private TokenKind Kind => _tokens[_at].Kind;

    private Token Current => _tokens[_at];

    /// <summary>Reads the file.</summary>
    public BlockSyntax ParseFile()
    {
        var statements = new List<StatementSyntax>();
        ParseStatements(statements, -1);
        return new(Span(0, _bytes.Length), statements);
    }

    private TokenKind Peek(int ahead) => _tokens[Math.Min(_at + ahead, _tokens.Length - 1)].Kind;

    private Token Advance()
    {
        var token = _tokens[_at];
        if (token.Kind != TokenKind.EndOfFile)
        {
            _at++;
        }

        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool Take(TokenKind kind, string wanted, string? hint = null)
    {
        if (TryTake(kind))
        {
            return true;
        }

        ReportExpected(wanted, hint);
        return false;
    }

    private void SkipNewLines()
    {
        while (TryTake(TokenKind.NewLine))
        {
        }
    }

    private string Text(Token token) => _names.Get(_bytes.Span[token.Start..token.End]);

    private SourceSpan Span(int start, int end) => new(_source, start, end);

    private SourceSpan Span(Token token) => Span(token.Start, token.End);

    /// <summary>From <paramref name="first"/> to the token read last.</summary>
    private SourceSpan SpanFrom(Token first) => Span(first.Start, _tokens[_at - 1].End);

    private SourceSpan SpanFrom(SyntaxNode first) => Span(first.Span.Start, _tokens[_at - 1].End);

    /// <summary>False, after a report, when the nesting is too deep. Nothing more is read then.</summary>
    private bool Enter()
    {
        if (_depth >= MaxDepth)
        {
            Report(Messages.TooDeep(Here(), MaxDepth));
            _gaveUp = true;
            _at = _tokens.Length - 1;
            return false;
        }

        _depth++;
        return true;
    }

    private void Leave() => _depth--;

    /// <summary>The place of a fault at the current token: its first character, as the language has it.</summary>
    private SourceSpan Here()
    {
        var token = Current;
        var length = token.Kind is TokenKind.EndOfFile or TokenKind.NewLine ? 0 : 1;
        return Span(token.Start, token.Start + length);
    }

    private void ReportExpected(string wanted, string? hint = null) =>
        Report(Messages.Expected(Here(), wanted, Describe(Current), hint));

    /// <summary>Reports a fault at the current token, unless that token was reported already or is one that the lexer refused.</summary>
    private void Report(Diagnostic diagnostic)
    {
        if (_gaveUp || _lastFault == _at || Kind == TokenKind.Unrecognized)
        {
            return;
        }

        _lastFault = _at;
        _diagnostics.Add(diagnostic);
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.NewLine => "the end of the line",
        TokenKind.String => "a string",
        TokenKind.Identifier or TokenKind.Capitalized => $"the name `{RawText(token)}`",
        TokenKind.Integer or TokenKind.Float => $"the number `{RawText(token)}`",
        _ when token.IsKeyword => $"the keyword `{RawText(token)}`",
        _ => $"`{RawText(token)}`",
    };

    private string RawText(Token token) => Messages.Excerpt(_bytes.Span[token.Start..token.End]);
}
