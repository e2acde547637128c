namespace Mgmt.Policies.Binding;

/// <summary>How far an expression reaches down, what its variables and functions stand for with it: as deeply as going through it nests.</summary>
/// <param name="Depth">Its levels, from 1.</param>
/// <param name="Open">The levels down to the lowest parameter of a function that has no argument yet, and below which the argument will come; 0 for none.</param>
/// <param name="Body">Of what is a function, as far as that is known: <paramref name="Open"/> of what a call of it goes through; otherwise 0.</param>
internal readonly record struct Extent(int Depth, int Open = 0, int Body = 0)
{
    // More than any that is gone through, and small enough to be added to another.
    private const int Farthest = 1 << 28;

    /// <summary>Of what has <paramref name="parts"/>.</summary>
    public static Extent Around(params ReadOnlySpan<BoundExpression?> parts)
    {
        var (depth, open) = (0, 0);
        foreach (var part in parts)
        {
            depth = Math.Max(depth, part?.Extent.Depth ?? 0);
            open = Math.Max(open, part?.Extent.Open ?? 0);
        }

        return new(depth + 1, Below(1, open));
    }

    /// <summary>Of one of <paramref name="values"/>, with <paramref name="condition"/> to choose by.</summary>
    public static Extent Choice(BoundExpression? condition, params ReadOnlySpan<BoundExpression> values)
    {
        var body = 0;
        foreach (var value in values)
        {
            body = Math.Max(body, value.Extent.Body);
        }

        return Around([condition, .. values]) with { Body = body };
    }

    /// <summary>Of a function value.</summary>
    public static Extent Function(BoundExpression body)
    {
        var around = Around(body);
        return around with { Body = around.Open };
    }

    /// <summary>Of a variable. Only parameters of functions stand for what is not known yet, or has such in it.</summary>
    public static Extent Variable(VariableSymbol symbol) => symbol switch
    {
        { Definition: null } => new(1, symbol.Origin == VariableOrigin.FunctionParameter ? 1 : 0),
        { Origin: VariableOrigin.FunctionParameter, Definition: { } argument } => Around(argument) with { Body = argument.Extent.Body },
        { Definition: { } definition } => new(definition.Extent.Depth + 1, 0, definition.Extent.Body),
    };

    /// <summary>Of a call of <paramref name="function"/>, by a name or as a value, with <paramref name="arguments"/>.</summary>
    public static Extent Call(Extent function, BoundExpression[] arguments)
    {
        var given = Around(arguments);
        var depth = Math.Max(Math.Max(function.Depth + 1, given.Depth), function.Body + given.Depth);
        return new(Math.Min(depth, Farthest), Math.Min(Math.Max(Below(1, function.Open), Below(function.Body, given.Open)), Farthest));
    }

    private static int Below(int levels, int open) => open == 0 ? 0 : levels + open;
}
