using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Written types.</content>
internal sealed partial class Parser
{
    private static bool CanStartType(TokenKind kind) => kind is TokenKind.Bool or TokenKind.Str or TokenKind.Int or TokenKind.FloatType
        or TokenKind.Variant or TokenKind.OpenBracket or TokenKind.Map or TokenKind.Struct or TokenKind.Func;

    private TypeSyntax? ParseType()
    {
        var first = Current;
        return ReadType() is { } type ? new(SpanFrom(first), type) : null;
    }

    private Type? ReadType()
    {
        if (!Enter())
        {
            return null;
        }

        var type = ReadEnteredType();
        Leave();
        return type;
    }

    private Type? ReadEnteredType()
    {
        var token = Current;
        if (!CanStartType(token.Kind))
        {
            ReportExpected("a type", token.Kind == TokenKind.Identifier ? Messages.HintType(Text(token)) : null);
            return null;
        }

        Advance();
        return token.Kind switch
        {
            TokenKind.Bool => Type.Bool,
            TokenKind.Str => Type.Str,
            TokenKind.Int => Type.Int,
            TokenKind.FloatType => Type.Float,
            TokenKind.Variant => Type.Variant,
            TokenKind.OpenBracket => Take(TokenKind.CloseBracket, "`]`") && ReadType() is { } element ? Type.List(element) : null,
            TokenKind.Map => ReadMapType(),
            TokenKind.Struct => ReadStructType(),
            _ => ReadFuncType(),
        };
    }

    private Type? ReadMapType() =>
        Take(TokenKind.OpenBrace, "`{`")
        && ReadType() is { } key
        && Take(TokenKind.Colon, "`:`")
        && ReadType() is { } value
        && Take(TokenKind.CloseBrace, "`}`")
            ? Type.Map(key, value)
            : null;

    private Type? ReadStructType()
    {
        if (!Take(TokenKind.OpenBrace, "`{`"))
        {
            return null;
        }

        var fields = new List<StructField>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (TryTake(TokenKind.CloseBrace))
        {
            return Type.Struct();
        }

        do
        {
            if (ParseIdentifier("the name of a field") is not { } name || ReadType() is not { } type)
            {
                return null;
            }

            if (!names.Add(name.Text))
            {
                _diagnostics.Add(Messages.DuplicateTypeField(name.Span, name.Text));
            }

            fields.Add(new(name.Text, type));
        }
        while (TryTake(TokenKind.Semicolon));
        return Take(TokenKind.CloseBrace, "`;` or `}`", Kind == TokenKind.Comma ? Messages.HintSemicolon : null) ? Type.Struct([.. fields]) : null;
    }

    private Type? ReadFuncType()
    {
        if (Kind != TokenKind.OpenParen)
        {
            ReportExpected("`(`");
            return null;
        }

        var parameters = ParseList(TokenKind.CloseParen, static p => p.ParseTypeParameter());
        if (parameters is null)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.Items)
        {
            if (parameter.Name is { } name && !names.Add(name.Text))
            {
                _diagnostics.Add(Messages.DuplicateTypeArgument(name.Span, name.Text));
            }
        }

        return ReadType() is { } result
            ? FuncType.Create(parameters.Items.Select(static p => new FuncParameter(p.Name?.Text, p.Type)), result)
            : null;
    }

    private TypeParameter? ParseTypeParameter()
    {
        NameSyntax? name = null;
        if (Kind == TokenKind.Dollar && (name = ParseVariableName()) is null)
        {
            return null;
        }

        return ReadType() is { } type ? new(name, type) : null;
    }

    private sealed record TypeParameter(NameSyntax? Name, Type Type);
}
