using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <content>Operators, by precedence.</content>
internal sealed partial class Parser
{
    private const int ComparisonLevel = 4;

    // One level tighter than the struct-optional form, whose default takes everything but another `<|>`.
    private const int DefaultLevel = 2;

    private ExpressionSyntax? ParseExpression() => ParseNested(1);

    private ExpressionSyntax? ParseNested(int level)
    {
        if (!Enter())
        {
            return null;
        }

        var expression = ParseBinary(level);
        Leave();
        return expression;
    }

    // Operators of one level lean to the left and are read in a loop, so that a long sum costs no stack.
    private ExpressionSyntax? ParseBinary(int level)
    {
        var left = ParseUnary();
        while (left is not null && LevelOf(Kind) is var found && found >= level)
        {
            var sign = Advance().Kind;
            if (ParseBinary(found + 1) is not { } right)
            {
                return null;
            }

            left = new BinarySyntax(SpanFrom(left), OperatorOf(sign), left, right);
            if (found == ComparisonLevel && LevelOf(Kind) == ComparisonLevel)
            {
                Report(Messages.ComparisonChain(Here()));
                return null;
            }
        }

        return left;
    }

    private ExpressionSyntax? ParseUnary()
    {
        if (Kind != TokenKind.Not)
        {
            return ParsePostfix();
        }

        if (!Enter())
        {
            return null;
        }

        var first = Advance();
        var operand = ParseUnary();
        Leave();
        return operand is null ? null : new NotSyntax(SpanFrom(first), operand);
    }

    private ExpressionSyntax? ParsePostfix()
    {
        var expression = ParsePrimary();
        while (expression is not null)
        {
            if (Kind == TokenKind.OpenBracket)
            {
                Advance();
                expression = ParseExpression() is { } index && Take(TokenKind.CloseBracket, "`]`", HintAfterExpression())
                    ? new IndexSyntax(SpanFrom(expression), expression, index)
                    : null;
            }
            else if (Kind == TokenKind.Arrow)
            {
                expression = ParseField(expression);
            }
            else
            {
                break;
            }
        }

        return expression;
    }

    private FieldSyntax? ParseField(ExpressionSyntax target)
    {
        Advance();
        if (ParseIdentifier("the name of a field") is not { } field)
        {
            return null;
        }

        if (!TryTake(TokenKind.Except))
        {
            return new(SpanFrom(target), target, field, null);
        }

        return ParseNested(DefaultLevel) is { } value ? new(SpanFrom(target), target, field, value) : null;
    }

    private static int LevelOf(TokenKind kind) => kind switch
    {
        TokenKind.Except => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.Less or TokenKind.Greater or TokenKind.LessOrEqual or TokenKind.GreaterOrEqual
            or TokenKind.EqualEqual or TokenKind.NotEqual or TokenKind.In => ComparisonLevel,
        TokenKind.Plus or TokenKind.Minus => 5,
        TokenKind.Star or TokenKind.Slash => 6,
        _ => 0,
    };

    private static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Except => BinaryOperator.Except,
        TokenKind.Or => BinaryOperator.Or,
        TokenKind.And => BinaryOperator.And,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.EqualEqual => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.In => BinaryOperator.In,
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        _ => BinaryOperator.Divide,
    };
}
