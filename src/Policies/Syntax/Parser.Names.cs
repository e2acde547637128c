using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Names.</content>
internal sealed partial class Parser
{
    private static bool IsNameSegment(TokenKind kind) => kind is TokenKind.Identifier or TokenKind.Map or TokenKind.Collect;

    private NameSyntax? ParseIdentifier(string wanted, string? hint = null)
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier)
        {
            Advance();
            return new(Span(token), Text(token));
        }

        ReportExpected(wanted, hint ?? HintName(token));
        return null;
    }

    /// <summary><c>$name</c>; the span includes the <c>$</c>.</summary>
    private NameSyntax? ParseVariableName()
    {
        var first = Current;
        if (!Take(TokenKind.Dollar, "a variable", Kind == TokenKind.Identifier ? Messages.HintDollar(RawText(first)) : null))
        {
            return null;
        }

        var token = Current;
        if (!IsNameSegment(token.Kind))
        {
            ReportExpected("the name of a variable", HintName(token));
            return null;
        }

        Advance();
        return new(SpanFrom(first), Text(token));
    }

    /// <summary><c>a.b</c>.</summary>
    private NameSyntax? ParseDottedName(string wanted)
    {
        var first = Current;
        string? name = null;
        do
        {
            var token = Current;
            if (!IsNameSegment(token.Kind))
            {
                ReportExpected(name is null ? wanted : "a name after `.`", HintName(token));
                return null;
            }

            Advance();
            name = name is null ? Text(token) : $"{name}.{Text(token)}";
        }
        while (TryTake(TokenKind.Dot));
        return new(SpanFrom(first), name);
    }

    /// <summary><c>a:b</c>.</summary>
    private NameSyntax? ParseColonName(string wanted)
    {
        var first = Current;
        string? name = null;
        do
        {
            if (ParseIdentifier(name is null ? wanted : "a name after `:`") is not { } segment)
            {
                return null;
            }

            name = name is null ? segment.Text : $"{name}:{segment.Text}";
        }
        while (TryTake(TokenKind.Colon));
        return new(SpanFrom(first), name);
    }

    /// <summary><c>A:B</c>, in lower case.</summary>
    private NameSyntax? ParseCapitalizedName()
    {
        var first = Current;
        string? name = null;
        do
        {
            var token = Current;
            if (!Take(TokenKind.Capitalized, "a kind with a capital letter", token.Kind == TokenKind.Identifier ? Messages.HintUpperCase(RawText(token)) : null))
            {
                return null;
            }

            var segment = Text(token).ToLowerInvariant();
            name = name is null ? segment : $"{name}:{segment}";
        }
        while (TryTake(TokenKind.Colon));
        return new(SpanFrom(first), name);
    }
}
