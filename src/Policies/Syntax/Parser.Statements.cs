using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Statements.</content>
internal sealed partial class Parser
{
    /// <summary>Reads statements up to the end of the file, or of the block whose statement stands at column <paramref name="owner"/>.</summary>
    private void ParseStatements(List<StatementSyntax> statements, int owner)
    {
        var isInBlock = owner >= 0;
        var isAfterFault = false;
        while (true)
        {
            SkipNewLines();
            if (Kind == TokenKind.EndOfFile || (isInBlock && (Kind == TokenKind.CloseBrace || IsBodyLost(_at, owner))))
            {
                return;
            }

            var start = _at;
            var outer = _anchor;
            _anchor = AnchorAt(_at);
            if (isAfterFault && !CanStartStatement(Kind))
            {
                // What cannot begin a statement belongs to the faulty one before it, which was reported.
                _lastFault = _at;
            }

            var statement = ParseStatement();
            isAfterFault = statement is null || !EndLine(isInBlock, statement);

            // Of an edge with something else behind it, the other half was not understood.
            if (statement is not null && !(isAfterFault && statement is EdgeSyntax))
            {
                statements.Add(statement);
            }

            if (isAfterFault)
            {
                RecoverStatement(start, isInBlock);
            }

            _anchor = outer;
        }
    }

    private StatementSyntax? ParseStatement()
    {
        switch (Kind)
        {
            case TokenKind.Dollar:
                return ParseBind();
            case TokenKind.Identifier:
                return ParseResource();
            case TokenKind.Capitalized:
                return ParseEdge();
            case TokenKind.If:
                return ParseIf();
            case TokenKind.For or TokenKind.ForKv:
                return ParseFor();
            case TokenKind.Func:
                return ParseFuncStatement();
            case TokenKind.Class:
                return ParseClass();
            case TokenKind.Include:
                return ParseInclude();
            case TokenKind.Import:
                return ParseImport();
            case TokenKind.Panic:
                return ParsePanic();
            case TokenKind.Collect:
                return ParseCollect();
            case TokenKind.Else:
                return ParseStrayElse();
            case TokenKind.CloseBrace:
                Report(Messages.StrayBrace(Here()));
                Advance();
                return null;
            default:
                ReportExpected("a statement", Kind == TokenKind.Slash ? Messages.HintComment : null);
                return null;
        }
    }

    /// <summary>Takes the end of the line after <paramref name="statement"/>.</summary>
    /// <returns>False when something else stands there that has to be passed over.</returns>
    private bool EndLine(bool isInBlock, StatementSyntax statement)
    {
        // A body that was given up leaves the next statement as the current token.
        if (TryTake(TokenKind.NewLine) || _tokens[_at - 1].Kind == TokenKind.NewLine)
        {
            return true;
        }

        var isEnd = Kind == TokenKind.EndOfFile || (Kind == TokenKind.CloseBrace && isInBlock);
        if (isEnd)
        {
            Report(Messages.MissingNewLine(Here(), Describe(Current)));
        }
        else if (statement is BindSyntax && Kind is TokenKind.Equals)
        {
            Report(Messages.AdditionalEquals(Here()));
        }
        else
        {
            ReportExpected("the end of the line", statement is EdgeSyntax && Kind == TokenKind.FatArrow ? Messages.HintEdgeArrow : HintAfterExpression());
        }

        return isEnd;
    }

    private BlockSyntax? ParseBlock(string after)
    {
        if (Kind != TokenKind.OpenBrace)
        {
            ReportExpected($"`{{` {after}", HintAfterExpression());
            if (SkipToBody(_at))
            {
                Orphan(ParseBlock(after));
            }

            return null;
        }

        var open = Advance();
        if (!Enter())
        {
            return null;
        }

        var statements = new List<StatementSyntax>();
        ParseStatements(statements, _anchor);
        if (!TryTake(TokenKind.CloseBrace))
        {
            ReportUnclosed(open);
        }

        Leave();
        return new(SpanFrom(open), statements);
    }

    private IfSyntax? ParseIf()
    {
        var start = _at;
        var first = Advance();
        var condition = ParseHead("a condition");
        if (condition is null && !SkipToBody(start))
        {
            return null;
        }

        var then = ParseBlock("after the condition");
        BlockSyntax? otherwise = null;
        var isFaulty = condition is null || then is null;
        if (TryTake(TokenKind.Else))
        {
            otherwise = ParseElse();
            isFaulty |= otherwise is null;
        }

        if (isFaulty)
        {
            Orphan(then, otherwise);
            return null;
        }

        return new(SpanFrom(first), condition!, then!, otherwise);
    }

    private BlockSyntax? ParseElse()
    {
        if (Kind != TokenKind.If)
        {
            return ParseBlock("after `else`");
        }

        Report(Messages.ElseIf(Here()));
        if (Enter())
        {
            Orphan(ParseIf());
            Leave();
        }

        return null;
    }

    /// <summary>Keeps what could be read of a faulty statement, for the checks that need no more than that.</summary>
    private void Orphan(params ReadOnlySpan<SyntaxNode?> parts)
    {
        foreach (var part in parts)
        {
            if (part is not null)
            {
                _orphans.Add(part);
            }
        }
    }

    /// <summary>The expression between a keyword, or a kind, and its body.</summary>
    private ExpressionSyntax? ParseHead(string wanted)
    {
        if (!IsAtHeadlessBody())
        {
            return ParseExpression();
        }

        ReportExpected($"{wanted} before the body");
        return null;
    }

    private IfSyntax? ParseStrayElse()
    {
        Report(Messages.StrayElse(Here()));
        var start = _at;
        Advance();
        if (SkipToBody(start))
        {
            Orphan(ParseBlock("after `else`"));
        }

        return null;
    }

    private ForSyntax? ParseFor()
    {
        var start = _at;
        var first = Advance();
        var key = ParseVariableName();
        var value = key is not null && Take(TokenKind.Comma, "`,` and a second variable", Messages.HintTwoVariables) ? ParseVariableName() : null;
        var collection = value is not null && Take(TokenKind.In, "`in`") ? ParseHead("what to go through") : null;
        if (collection is null && !SkipToBody(start))
        {
            return null;
        }

        var body = ParseBlock("after what is gone through");
        if (collection is null || body is null)
        {
            Orphan(body);
            return null;
        }

        return new(SpanFrom(first), first.Kind == TokenKind.ForKv, key!, value!, collection, body);
    }

    private BindSyntax? ParseBind()
    {
        var first = Current;
        var name = ParseVariableName();
        if (name is null)
        {
            return null;
        }

        TypeSyntax? type = null;
        if (CanStartType(Kind) && (type = ParseType()) is null)
        {
            return null;
        }

        var isComparison = Kind == TokenKind.EqualEqual;
        if (!isComparison && !Take(TokenKind.Equals, "`=`", HintBeforeEquals()))
        {
            return null;
        }

        if (isComparison || Kind is TokenKind.Equals or TokenKind.EqualEqual)
        {
            Report(Messages.AdditionalEquals(Here()));
            return null;
        }

        var value = ParseExpression();
        return value is null ? null : new(SpanFrom(first), name, type, value);
    }

    private PanicSyntax? ParsePanic()
    {
        var first = Advance();
        var arguments = ParseArguments();
        return arguments is null ? null : new(SpanFrom(first), arguments);
    }

    private FuncStatementSyntax? ParseFuncStatement()
    {
        var first = Advance();
        var name = ParseIdentifier("the name of the function");
        var function = name is null ? null : ParseFunction(first);
        return function is null ? null : new(SpanFrom(first), name!, function);
    }

    private ClassSyntax? ParseClass()
    {
        var start = _at;
        var first = Advance();
        var name = ParseColonName("the name of the class");
        ListSyntax<ParameterSyntax>? parameters = null;
        var isFaulty = name is null || (Kind == TokenKind.OpenParen && (parameters = ParseParameters()) is null);
        if (isFaulty && !SkipToBody(start))
        {
            return null;
        }

        var body = ParseBlock("after the name of the class");
        if (isFaulty || body is null)
        {
            Orphan(body);
            return null;
        }

        return new(SpanFrom(first), name!, parameters, body);
    }

    private IncludeSyntax? ParseInclude()
    {
        var first = Advance();
        var name = ParseDottedName("the name of a class");
        ListSyntax<ExpressionSyntax>? arguments = null;
        if (name is null || (Kind == TokenKind.OpenParen && (arguments = ParseArguments()) is null))
        {
            return null;
        }

        NameSyntax? alias = null;
        if (TryTake(TokenKind.As) && (alias = ParseIdentifier("an alias", Kind == TokenKind.Star ? Messages.HintIncludeStar : null)) is null)
        {
            return null;
        }

        return new(SpanFrom(first), name, arguments, alias);
    }

    private ImportSyntax? ParseImport()
    {
        var first = Advance();
        var path = Current;
        if (!Take(TokenKind.String, "what to import, as a string", path.Kind == TokenKind.Identifier ? Messages.HintImport(RawText(path)) : null))
        {
            return null;
        }

        NameSyntax? alias = null;
        if (TryTake(TokenKind.As))
        {
            alias = Kind == TokenKind.Star ? new(Span(Advance()), "*") : ParseIdentifier("an alias or `*`", Kind == TokenKind.String ? Messages.HintAlias : null);
            if (alias is null)
            {
                return null;
            }
        }

        var text = System.Text.Encoding.UTF8.GetString(_bytes.Span[(path.Start + 1)..(path.End - 1)]);
        return new(SpanFrom(first), new(Span(path), text), alias);
    }
}
