using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>What stands between brackets and commas.</content>
internal sealed partial class Parser
{
    private ListSyntax<ExpressionSyntax>? ParseArguments()
    {
        if (Kind == TokenKind.OpenParen)
        {
            return ParseList(TokenKind.CloseParen, static p => p.ParseExpression());
        }

        ReportExpected("`(`");
        return null;
    }

    private ListSyntax<ParameterSyntax>? ParseParameters()
    {
        if (Kind == TokenKind.OpenParen)
        {
            return ParseList(TokenKind.CloseParen, static p => p.ParseParameter());
        }

        ReportExpected("`(`");
        return null;
    }

    private ParameterSyntax? ParseParameter()
    {
        var first = Current;
        var name = ParseVariableName();
        TypeSyntax? type = null;
        if (name is null || (CanStartType(Kind) && (type = ParseType()) is null))
        {
            return null;
        }

        return new(SpanFrom(first), name, type);
    }

    /// <summary>
    /// Reads from the opening bracket, which is the current token, to <paramref name="close"/>. A line end after the bracket makes it the
    /// form with one element a line, each with its comma; the other form stays on one line and ends without a comma.
    /// </summary>
    private ListSyntax<T>? ParseList<T>(TokenKind close, Func<Parser, T?> parseElement)
        where T : class
    {
        var open = Advance();
        var isMultiLine = Kind == TokenKind.NewLine;
        var items = isMultiLine ? ParseLines(open, close, parseElement) : ParseLine(open, close, parseElement);
        return items is null ? null : new(SpanFrom(open), items, isMultiLine && items.Count > 0);
    }

    private List<T>? ParseLine<T>(Token open, TokenKind close, Func<Parser, T?> parseElement)
        where T : class
    {
        var items = new List<T>();
        if (TryTake(close))
        {
            return items;
        }

        while (true)
        {
            if (Kind == TokenKind.Comma)
            {
                Report(Messages.StrayComma(Here()));
                return null;
            }

            if (parseElement(this) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (TryTake(close))
            {
                return items;
            }

            if (!TakeSeparator(open))
            {
                return null;
            }

            if (Kind == TokenKind.NewLine)
            {
                Report(Messages.LineEndInLine(Here(), RawText(open)));
                return null;
            }

            if (Kind == close)
            {
                Report(Messages.CommaBeforeClose(Here(), RawText(open)));
                Advance();
                return null;
            }
        }
    }

    private bool TakeSeparator(Token open)
    {
        if (TryTake(TokenKind.Comma))
        {
            return true;
        }

        if (Kind == TokenKind.NewLine)
        {
            Report(Messages.LineEndInLine(Here(), RawText(open)));
        }
        else if (Kind == TokenKind.EndOfFile)
        {
            ReportUnclosed(open);
        }
        else
        {
            ReportExpected($"`,` or the end of `{RawText(open)}`", HintAfterExpression());
        }

        return false;
    }

    private List<T>? ParseLines<T>(Token open, TokenKind close, Func<Parser, T?> parseElement)
        where T : class
    {
        var items = new List<T>();
        var isFaulty = false;
        while (true)
        {
            SkipNewLines();
            if (TryTake(close))
            {
                return isFaulty ? null : items;
            }

            if (Kind == TokenKind.EndOfFile || IsLost(_at, _anchor))
            {
                ReportUnclosed(open);
                return null;
            }

            var start = _at;
            if (ParseElementLine(parseElement) is { } item)
            {
                items.Add(item);
                continue;
            }

            isFaulty = true;
            if (!RecoverElement(start) || (Current.Closes && Kind != close))
            {
                return null;
            }
        }
    }

    private T? ParseElementLine<T>(Func<Parser, T?> parseElement)
        where T : class
    {
        if (Kind == TokenKind.Comma)
        {
            Report(Messages.StrayComma(Here()));
            return null;
        }

        if (parseElement(this) is not { } item)
        {
            return null;
        }

        if (!TryTake(TokenKind.Comma))
        {
            ReportMissingComma("with one element a line, each ends in one");
            return null;
        }

        if (Kind != TokenKind.NewLine)
        {
            Report(Messages.ElementsShareLine(Here()));
            return null;
        }

        return item;
    }
}
