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
    }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<FuncParameter> Parameters => _parameters;

    /// <summary>The type of the result.</summary>
    public Type Result { get; }

    /// <inheritdoc/>
    public override bool HasVariables { get; }

    /// <summary>A function type with named parameters.</summary>
    public static FuncType Create(IEnumerable<FuncParameter> parameters, Type result) => new([.. parameters], result);

    /// <inheritdoc/>
    public override bool Equals(Type? other)
    {
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
    public override string ToString() =>
        $"func({string.Join(", ", _parameters.Select(static (p, i) => $"{p.Name ?? i.ToString(System.Globalization.CultureInfo.InvariantCulture)} {p.Type}"))}) {Result}";
}
