using System.Globalization;
using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Expressions without operators.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax? ParsePrimary()
    {
        switch (Kind)
        {
            case TokenKind.True or TokenKind.False:
                var truth = Advance();
                return new BoolSyntax(Span(truth), truth.Kind == TokenKind.True);
            case TokenKind.String:
                return ParseString();
            case TokenKind.Integer:
                return ParseInteger();
            case TokenKind.Float:
                return ParseFloat();
            case TokenKind.Dollar:
                return ParseVariable();
            case TokenKind.Identifier or TokenKind.Map or TokenKind.Collect:
                return ParseCall();
            case TokenKind.OpenBracket:
                return ParseList(TokenKind.CloseBracket, static p => p.ParseExpression()) is { } items ? new ListLiteralSyntax(items.Span, items) : null;
            case TokenKind.OpenBrace:
                return ParseList(TokenKind.CloseBrace, static p => p.ParseMapEntry()) is { } entries ? new MapLiteralSyntax(entries.Span, entries) : null;
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.Struct:
                return ParseStruct();
            case TokenKind.Func:
                return ParseFunctionValue();
            case TokenKind.If:
                return ParseIfExpression();
            case TokenKind.Panic:
                Report(Messages.PanicInExpression(Here()));
                return null;
            default:
                ReportExpected("an expression", HintForExpression());
                return null;
        }
    }

    private StringSyntax ParseString()
    {
        var token = Advance();
        var raw = Str.From(_bytes.Span[(token.Start + 1)..(token.End - 1)]);
        return new(Span(token), raw, StringContent.Read(raw, _source, token.Start + 1, _diagnostics));
    }

    private IntSyntax ParseInteger()
    {
        var token = Advance();
        var text = _bytes.Span[token.Start..token.End];
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            _diagnostics.Add(Messages.IntegerOverflow(Span(token), RawText(token)));
        }

        return new(Span(token), value, Text(token));
    }

    private FloatSyntax ParseFloat()
    {
        var token = Advance();
        var text = _bytes.Span[token.Start..token.End];
        var value = double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
        {
            _diagnostics.Add(Messages.FloatOverflow(Span(token), RawText(token)));
        }

        return new(Span(token), value, Text(token));
    }

    private ExpressionSyntax? ParseVariable()
    {
        var first = Advance();
        var name = ParseDottedName("the name of a variable");
        if (name is null)
        {
            return null;
        }

        if (Kind != TokenKind.OpenParen)
        {
            return new VariableSyntax(SpanFrom(first), name.Text);
        }

        var whole = name with { Span = SpanFrom(first) };
        return ParseArguments() is { } arguments ? new VariableCallSyntax(SpanFrom(first), whole, arguments) : null;
    }

    private CallSyntax? ParseCall()
    {
        var first = Current;
        var name = ParseDottedName("the name of a function");
        if (name is null)
        {
            return null;
        }

        if (Kind != TokenKind.OpenParen)
        {
            ReportExpected("`(`", HintForName(first, name.Text));
            return null;
        }

        return ParseArguments() is { } arguments ? new(SpanFrom(first), name, arguments) : null;
    }

    private MapEntrySyntax? ParseMapEntry()
    {
        var first = Current;
        return ParseExpression() is { } key && TakeFatArrow() && ParseExpression() is { } value ? new(SpanFrom(first), key, value) : null;
    }

    private ParenthesesSyntax? ParseParentheses()
    {
        var first = Advance();
        if (Kind == TokenKind.NewLine)
        {
            Report(Messages.LineEndInParentheses(Here()));
            return null;
        }

        if (ParseExpression() is not { } inner)
        {
            return null;
        }

        if (Kind == TokenKind.NewLine)
        {
            Report(Messages.LineEndInParentheses(Here()));
            return null;
        }

        return Take(TokenKind.CloseParen, "`)`", HintAfterExpression()) ? new(SpanFrom(first), inner) : null;
    }

    private StructLiteralSyntax? ParseStruct()
    {
        var first = Advance();
        if (Kind != TokenKind.OpenBrace)
        {
            ReportExpected("`{`");
            return null;
        }

        return ParseList(TokenKind.CloseBrace, static p => p.ParseStructEntry()) is { } entries ? new(SpanFrom(first), entries) : null;
    }

    private StructEntrySyntax? ParseStructEntry()
    {
        var first = Current;
        return ParseIdentifier("the name of a field") is { } name && TakeFatArrow() && ParseExpression() is { } value
            ? new(SpanFrom(first), name, value)
            : null;
    }

    private ExpressionSyntax? ParseFunctionValue()
    {
        var first = Advance();
        var function = ParseFunction(first);
        if (function is null || Kind != TokenKind.OpenParen)
        {
            return function;
        }

        return ParseArguments() is { } arguments ? new ImmediateCallSyntax(SpanFrom(first), function, arguments) : null;
    }

    /// <summary>Parameters, result and body of a function whose keyword is <paramref name="first"/>.</summary>
    private FuncSyntax? ParseFunction(Token first)
    {
        var parameters = ParseParameters();
        TypeSyntax? result = null;
        if (parameters is null || (CanStartType(Kind) && (result = ParseType()) is null))
        {
            return null;
        }

        if (Kind is TokenKind.Identifier or TokenKind.Arrow or TokenKind.Colon)
        {
            ReportExpected("`{`", Kind == TokenKind.Identifier ? Messages.HintType(Text(Current)) : Messages.HintResultType);
            return null;
        }

        return ParseBody(Messages.HintFunctionBody, out var isMultiLine) is { } body ? new(SpanFrom(first), parameters, result, body, isMultiLine) : null;
    }

    private IfExpressionSyntax? ParseIfExpression()
    {
        var first = Advance();
        if (ParseExpression() is not { } condition || ParseBody(Messages.HintBranch, out var isThenMultiLine) is not { } then)
        {
            return null;
        }

        if (!TryTake(TokenKind.Else))
        {
            Report(Messages.ElseWanted(Here(), Describe(Current)));
            return null;
        }

        if (Kind == TokenKind.If)
        {
            Report(Messages.ElseIf(Here()));
            return null;
        }

        return ParseBody(Messages.HintBranch, out var isElseMultiLine) is { } otherwise
            ? new(SpanFrom(first), condition, then, otherwise, isThenMultiLine, isElseMultiLine)
            : null;
    }

    /// <summary><c>{ expression }</c>, on one line or with lines of its own.</summary>
    private ExpressionSyntax? ParseBody(string hint, out bool isMultiLine)
    {
        isMultiLine = false;
        if (!Take(TokenKind.OpenBrace, "`{`", HintAfterExpression()))
        {
            return null;
        }

        isMultiLine = Kind == TokenKind.NewLine;
        SkipNewLines();
        if (ParseExpression() is not { } value)
        {
            return null;
        }

        isMultiLine |= Kind == TokenKind.NewLine;
        SkipNewLines();
        return Take(TokenKind.CloseBrace, "`}`", Kind == TokenKind.Equals ? hint : HintAfterExpression() ?? hint) ? value : null;
    }
}
