namespace Mgmt.Model;

/// <summary>One parameter of a function type.</summary>
/// <param name="Name">The name, or null; it takes no part in equality of types.</param>
/// <param name="Type">The type of the argument.</param>
public readonly record struct FuncParameter(string? Name, Type Type);

/// <summary><c>func(a T, b U) R</c>.</summary>
public sealed class FuncType : Type
{
    private readonly FuncParameter[] _parameters;

    internal FuncType(FuncParameter[] parameters, Type result)
    {
        _parameters = parameters;
        Result = result;
        HasVariables = result.HasVariables || Array.Exists(parameters, static p => p.Type.HasVariables);
        Parts = parameters.Aggregate(Sum(1, result.Parts), static (sum, p) => Sum(sum, p.Type.Parts));
        Levels = 1 + parameters.Select(static p => p.Type.Levels).Append(result.Levels).Max();
    }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<FuncParameter> Parameters => _parameters;

    /// <summary>The type of the result.</summary>
    public Type Result { get; }

    /// <inheritdoc/>
    public override bool HasVariables { get; }

    /// <inheritdoc/>
    public override int Parts { get; }

    /// <inheritdoc/>
    public override int Levels { get; }

    /// <summary>A function type with named parameters.</summary>
    public static FuncType Create(IEnumerable<FuncParameter> parameters, Type result) => new([.. parameters], result);

    /// <inheritdoc/>
    public override bool Equals(Type? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not FuncType func || func._parameters.Length != _parameters.Length || !Result.Equals(func.Result))
        {
            return false;
        }

        for (var i = 0; i < _parameters.Length; i++)
        {
            if (!_parameters[i].Type.Equals(func._parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Result);
        foreach (var parameter in _parameters)
        {
            hash.Add(parameter.Type);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    private protected override string Text() =>
        $"func({string.Join(", ", _parameters.Select(static (p, i) => $"{p.Name ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)} {p.Type}"))}) {Result}";
}
