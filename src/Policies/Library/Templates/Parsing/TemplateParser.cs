using Mgmt.Model;
using Mgmt.Policies.Library.Templates.Running;

namespace Mgmt.Policies.Library.Templates.Parsing;

/// <summary>Reads a template: text and actions, and the templates it defines.</summary>
internal sealed class TemplateParser
{
    private readonly TemplateSource _source;
    private readonly TokenReader _tokens;
    private readonly PipelineParser _pipelines;
    private readonly Dictionary<Str, IReadOnlyList<Statement>> _definitions = [];
    private int _ranges;

    private TemplateParser(TemplateSource source, TemplateFunctions functions)
    {
        _source = source;
        _tokens = new(source);
        _pipelines = new(_tokens, functions);
    }

    /// <summary>Reads <paramref name="text"/>, which may call <paramref name="functions"/>.</summary>
    /// <exception cref="Catalogue.FunctionFailedException">It is no template; the message says where.</exception>
    public static ParsedTemplate Parse(Str text, TemplateFunctions functions)
    {
        var parser = new TemplateParser(new(text), functions);
        parser.ReadWhole();
        return new(parser._source, parser._definitions);
    }

    private void ReadWhole()
    {
        var body = new List<Statement>();
        while (_tokens.Peek().Kind != TokenKind.EndOfText)
        {
            var position = _tokens.Position;
            if (_tokens.Take().Kind == TokenKind.LeftDelimiter && _tokens.PeekWord() is { Kind: TokenKind.Define } define)
            {
                _tokens.ActionStart = define.Part.Start;
                _tokens.Take();
                ReadDefinition(define);
                _tokens.ActionStart = null;
                continue;
            }

            _tokens.Return(position);
            var (statement, closing) = ReadStatement();
            if (closing is { } token)
            {
                throw _tokens.Fault(token, $"unexpected {{{{{_tokens.Word(token)}}}}}");
            }

            body.Add(statement!);
        }

        Define(_tokens.Peek(), TemplateSource.Name, body);
    }

    private void ReadDefinition(Token define)
    {
        const string Context = "define clause";
        var name = ReadName(Context);
        _tokens.Expect(TokenKind.RightDelimiter, Context);
        Define(define, name, ReadApart(Context));
    }

    private Str ReadName(string context)
    {
        var token = _tokens.TakeWord();
        return token.Kind is TokenKind.String or TokenKind.RawString ? _pipelines.ReadString(token) : throw _tokens.Unexpected(token, context);
    }

    private IReadOnlyList<Statement> ReadApart(string context)
    {
        var ranges = _ranges;
        _ranges = 0;
        var body = _pipelines.Apart(() =>
        {
            var (statements, closing) = ReadBody();
            return closing.Kind == TokenKind.End ? statements : throw _tokens.Fault(closing, $"unexpected {{{{else}}}} in {context}");
        });
        _ranges = ranges;
        return body;
    }

    private void Define(Token at, Str name, IReadOnlyList<Statement> body)
    {
        if (!_definitions.TryGetValue(name, out var earlier) || IsEmpty(earlier))
        {
            _definitions[name] = body;
        }
        else if (!IsEmpty(body))
        {
            throw _tokens.Fault(at, $"multiple definition of template {StrQuoting.Quote(name)}");
        }
    }

    private static bool IsEmpty(IReadOnlyList<Statement> body) =>
        body.All(static s => s is TextStatement text && text.Text.Span.IndexOfAnyExcept(" \t\r\n\v\f"u8) < 0);

    /// <summary>Statements up to an end or else, which is given too; of an end, its delimiter is taken.</summary>
    private (IReadOnlyList<Statement> Statements, Token Closing) ReadBody()
    {
        var body = new List<Statement>();
        while (_tokens.Peek().Kind != TokenKind.EndOfText)
        {
            var (statement, closing) = ReadStatement();
            if (closing is { } token)
            {
                return (body, token);
            }

            body.Add(statement!);
        }

        throw _tokens.Fault(_tokens.Peek(), "unexpected EOF");
    }

    private (Statement? Statement, Token? Closing) ReadStatement()
    {
        var token = _tokens.TakeWord();
        switch (token.Kind)
        {
            case TokenKind.Text:
                return (new TextStatement(token.Part, _source.Slice(token.Part.Start, token.Part.End)), null);
            case TokenKind.LeftDelimiter:
                _tokens.ActionStart = token.Part.Start;
                var result = ReadAction(token);
                _tokens.ActionStart = null;
                return result;
            default:
                throw _tokens.Unexpected(token, "input");
        }
    }

    private (Statement? Statement, Token? Closing) ReadAction(Token start)
    {
        var token = _tokens.PeekWord();
        switch (token.Kind)
        {
            case TokenKind.Else:
                _tokens.Take();
                if (_tokens.PeekWord().Kind is not (TokenKind.If or TokenKind.With))
                {
                    _tokens.Expect(TokenKind.RightDelimiter, "else");
                }

                return (null, token);
            case TokenKind.End:
                _tokens.Take();
                _tokens.Expect(TokenKind.RightDelimiter, "end");
                return (null, token);
            case TokenKind.If or TokenKind.With or TokenKind.Range or TokenKind.Block:
                _tokens.Take();
                _pipelines.Enter(token);
                var statement = ReadControl(start, token);
                _pipelines.Leave();
                return (statement, null);
            case TokenKind.Template:
                _tokens.Take();
                return (ReadTemplate(start), null);
            case TokenKind.Break or TokenKind.Continue:
                _tokens.Take();
                return (ReadJump(token), null);
            case TokenKind.Define:
                throw _tokens.Unexpected(token, "command");
            default:
                var pipeline = _pipelines.Read("command", TokenKind.RightDelimiter);
                return (new ActionStatement(pipeline.Part, pipeline), null);
        }
    }

    private Statement ReadJump(Token word)
    {
        var name = $"{{{{{_tokens.Word(word)}}}}}";
        var end = _tokens.TakeWord();
        if (end.Kind != TokenKind.RightDelimiter)
        {
            throw _tokens.Unexpected(end, name);
        }

        return _ranges == 0 ? throw _tokens.Fault(word, $"{name} outside {{{{range}}}}")
            : word.Kind == TokenKind.Break ? new BreakStatement(word.Part)
            : new ContinueStatement(word.Part);
    }

    private Statement ReadControl(Token start, Token word)
    {
        if (word.Kind == TokenKind.Block)
        {
            return ReadBlock(start, word);
        }

        var mark = _pipelines.Mark;
        Statement statement = word.Kind == TokenKind.Range ? ReadRange(start) : ReadConditional(start, word);
        _pipelines.Release(mark);
        return statement;
    }

    private ConditionalStatement ReadConditional(Token start, Token word)
    {
        var branches = new List<Branch>();
        while (true)
        {
            var condition = _pipelines.Read(_tokens.Word(word), TokenKind.RightDelimiter);
            var (body, closing) = ReadBody();
            branches.Add(new(condition, body));

            // The keyword of the next branch is still there when it follows an else directly.
            if (closing.Kind == TokenKind.Else && _tokens.PeekWord().Kind == word.Kind)
            {
                _tokens.Take();
                continue;
            }

            var otherwise = ReadOtherwise(closing);
            return new(new(start.Part.Start, _tokens.End), word.Kind == TokenKind.With, branches, otherwise);
        }
    }

    private IReadOnlyList<Statement> ReadOtherwise(Token closing)
    {
        if (closing.Kind == TokenKind.End)
        {
            return [];
        }

        var (body, end) = ReadBody();
        return end.Kind == TokenKind.End ? body : throw _tokens.Fault(end, "expected end; found {{else}}");
    }

    private RangeStatement ReadRange(Token start)
    {
        var pipeline = _pipelines.Read("range", TokenKind.RightDelimiter);
        _ranges++;
        var (body, closing) = ReadBody();
        _ranges--;
        return new(new(start.Part.Start, _tokens.End), pipeline, body, ReadOtherwise(closing));
    }

    private TemplateStatement ReadTemplate(Token start)
    {
        const string Context = "template clause";
        var name = ReadName(Context);
        Pipeline? pipeline = null;
        if (_tokens.PeekWord().Kind == TokenKind.RightDelimiter)
        {
            _tokens.Take();
        }
        else
        {
            pipeline = _pipelines.Read(Context, TokenKind.RightDelimiter);
        }

        return new(new(start.Part.Start, _tokens.End), name, pipeline);
    }

    private TemplateStatement ReadBlock(Token start, Token word)
    {
        const string Context = "block clause";
        var name = ReadName(Context);
        var pipeline = _pipelines.Read(Context, TokenKind.RightDelimiter);
        var part = new Part(start.Part.Start, _tokens.End);
        Define(word, name, ReadApart(Context));
        return new(part, name, pipeline);
    }
}
