using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Resources and edges.</content>
internal sealed partial class Parser
{
    private ResourceSyntax? ParseResource()
    {
        var start = _at;
        var first = Current;
        if (Peek(1) is TokenKind.Dot or TokenKind.Equals)
        {
            Advance();
            ReportExpected("the name of a resource", Kind == TokenKind.Dot ? Messages.HintCallStatement : Messages.HintDollar(RawText(first)));
            return null;
        }

        var kind = ParseColonName("a kind of resource");
        var name = kind is null ? null : ParseHead("the name of the resource");
        var isFaulty = name is null;
        if (!isFaulty && Kind != TokenKind.OpenBrace)
        {
            ReportExpected("`{` after the name of the resource", HintAfterExpression() ?? Messages.HintResource);
            isFaulty = true;
        }

        if (isFaulty && !SkipToBody(start))
        {
            return null;
        }

        var items = ParseItems(Advance());
        if (isFaulty)
        {
            Orphan([.. items]);
            return null;
        }

        return new(SpanFrom(first), kind!, name!, items);
    }

    private CollectSyntax? ParseCollect()
    {
        var first = Advance();
        if (Kind != TokenKind.Identifier)
        {
            ReportExpected("a kind of resource", HintName(Current));
            return null;
        }

        var resource = ParseResource();
        return resource is null ? null : new(SpanFrom(first), resource);
    }

    private List<ResourceItemSyntax> ParseItems(Token open)
    {
        var items = new List<ResourceItemSyntax>();
        var owner = _anchor;
        while (true)
        {
            _anchor = owner;
            SkipNewLines();
            if (TryTake(TokenKind.CloseBrace))
            {
                return items;
            }

            if (Kind == TokenKind.EndOfFile || (IsBodyLost(_at, owner) && Kind != TokenKind.Capitalized && Peek(1) != TokenKind.FatArrow))
            {
                ReportUnclosed(open);
                return items;
            }

            var start = _at;
            _anchor = AnchorAt(start);
            var item = ParseItem();
            if (item is not null)
            {
                items.Add(item);
                if (TryTake(TokenKind.Comma))
                {
                    continue;
                }

                ReportMissingComma("each line of a resource ends in one");
            }

            RecoverItem(start);
        }
    }

    /// <summary>Reports that a comma is wanted here; what stands here instead decides how.</summary>
    private void ReportMissingComma(string reason)
    {
        if (Kind is TokenKind.NewLine or TokenKind.EndOfFile || Current.Closes)
        {
            Report(Messages.TrailingComma(Here(), reason));
        }
        else
        {
            ReportExpected("`,`", HintAfterExpression());
        }
    }

    private ResourceItemSyntax? ParseItem()
    {
        if (Kind == TokenKind.Capitalized)
        {
            return ParseCapitalizedItem();
        }

        var first = Current;
        var name = ParseIdentifier("a field, or `}`");
        if (name is null || !TakeFatArrow(Kind == TokenKind.Colon && name.Text == "meta" ? Messages.HintMetaParameter : Messages.HintFatArrow))
        {
            return null;
        }

        if (Kind == TokenKind.Capitalized && EdgeProperties.ByName.ContainsKey(name.Text))
        {
            ReportExpected("an expression", Messages.HintEdgeProperty(name.Text));
            return null;
        }

        return ParseConditional(out var condition) is { } value ? new FieldItemSyntax(SpanFrom(first), name, condition, value) : null;
    }

    private bool TakeFatArrow(string hint = Messages.HintFatArrow) => Take(TokenKind.FatArrow, "`=>`", hint);

    /// <summary><c>[condition ?:] value</c>.</summary>
    private ExpressionSyntax? ParseConditional(out ExpressionSyntax? condition)
    {
        condition = null;
        var value = ParseExpression();
        if (value is null || !TryTake(TokenKind.Elvis))
        {
            return value;
        }

        condition = value;
        return ParseExpression();
    }

    private ResourceItemSyntax? ParseCapitalizedItem()
    {
        var first = Advance();
        var key = Text(first).ToLowerInvariant();
        var isMeta = string.Equals(key, "meta", StringComparison.Ordinal);
        if (TryTake(TokenKind.Colon))
        {
            return ParseMetaParameter(first, isMeta);
        }

        if (!TakeFatArrow(isMeta && Kind == TokenKind.Dot ? Messages.HintMetaParameter : Messages.HintFatArrow))
        {
            return null;
        }

        ExpressionSyntax? condition = null;
        ExpressionSyntax? value = null;
        if (Kind != TokenKind.Capitalized)
        {
            value = ParseExpression();
            if (value is null)
            {
                return null;
            }

            if (TryTake(TokenKind.Elvis))
            {
                condition = value;
                value = Kind == TokenKind.Capitalized ? null : ParseExpression();
                if (value is null && Kind != TokenKind.Capitalized)
                {
                    return null;
                }
            }
        }

        if (value is null)
        {
            return ParseEdgeItem(first, key, condition);
        }

        if (isMeta)
        {
            return new MetaItemSyntax(SpanFrom(first), null, condition, value);
        }

        _diagnostics.Add(Messages.UnknownItem(Span(first), RawText(first), EdgeProperties.ByName.ContainsKey(key)));
        return null;
    }

    private EdgeItemSyntax? ParseEdgeItem(Token first, string key, ExpressionSyntax? condition)
    {
        var half = ParseEdgeHalf();
        if (half is null)
        {
            return null;
        }

        if (EdgeProperties.ByName.TryGetValue(key, out var property))
        {
            return new(SpanFrom(first), property, condition, half);
        }

        _diagnostics.Add(Messages.InvalidEdgeProperty(Span(first), key));
        return null;
    }

    private MetaItemSyntax? ParseMetaParameter(Token first, bool isMeta)
    {
        var property = ParseIdentifier("the name of a meta parameter");
        if (property is null || !TakeFatArrow() || ParseConditional(out var condition) is not { } value)
        {
            return null;
        }

        if (isMeta)
        {
            return new(SpanFrom(first), property, condition, value);
        }

        _diagnostics.Add(Messages.UnknownItem(Span(first.Start, property.Span.End), $"{RawText(first)}:{property.Text}", false));
        return null;
    }

    /// <summary><c>A["x"]</c>.</summary>
    private EdgeHalfSyntax? ParseEdgeHalf()
    {
        var first = Current;
        var kind = ParseCapitalizedName();
        var hint = Kind is TokenKind.String or TokenKind.Dollar ? Messages.HintResourceOrEdge(RawText(first)) : null;
        if (kind is null || !Take(TokenKind.OpenBracket, "`[` and the name of a resource", hint))
        {
            return null;
        }

        return ParseExpression() is { } name && Take(TokenKind.CloseBracket, "`]`", HintAfterExpression())
            ? new(SpanFrom(first), kind, name, null)
            : null;
    }

    private EdgeSyntax? ParseEdge()
    {
        var first = Current;
        var half = ParseEdgeHalf();
        if (half is null)
        {
            return null;
        }

        return Kind == TokenKind.Dot ? ParseSendReceive(first, half) : ParseEdgeChain(first, half);
    }

    private EdgeSyntax? ParseEdgeChain(Token first, EdgeHalfSyntax half)
    {
        List<EdgeHalfSyntax> halves = [half];
        while (TryTake(TokenKind.Arrow))
        {
            if (ParseEdgeHalf() is not { } next)
            {
                return null;
            }

            halves.Add(next);
            if (Kind == TokenKind.Dot)
            {
                Report(Messages.HalfSend(Here()));
                return null;
            }
        }

        return new(SpanFrom(first), halves);
    }

    private EdgeSyntax? ParseSendReceive(Token first, EdgeHalfSyntax half)
    {
        var sender = ParseHandedField(half);
        if (sender is null || !Take(TokenKind.Arrow, "`->` and who receives it") || ParseEdgeHalf() is not { } to)
        {
            return null;
        }

        if (Kind != TokenKind.Dot)
        {
            Report(Messages.HalfSend(Here()));
            return null;
        }

        if (ParseHandedField(to) is not { } receiver)
        {
            return null;
        }

        if (Kind == TokenKind.Arrow)
        {
            Report(Messages.SendChain(Here()));
            return null;
        }

        return new(SpanFrom(first), [sender, receiver]);
    }

    private EdgeHalfSyntax? ParseHandedField(EdgeHalfSyntax half)
    {
        Advance();
        return ParseIdentifier("the field handed over") is { } field ? half with { Field = field, Span = SpanFrom(half) } : null;
    }
}
