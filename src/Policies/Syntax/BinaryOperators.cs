namespace Mgmt.Policies.Syntax;

/// <summary>The binary operators as they are written.</summary>
internal static class BinaryOperators
{
    /// <summary>How <paramref name="operator"/> is written.</summary>
    public static string Text(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Except => "<|>",
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Less => "<",
        BinaryOperator.Greater => ">",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.In => "in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
