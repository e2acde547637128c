namespace Mgmt.Model;

/// <summary><c>?1</c>: a type that inference has yet to find. Only in signatures and while types are inferred.</summary>
public sealed class VariableType(int number) : Type
{
    /// <summary>The number, from 1; the same number in one signature is the same variable.</summary>
    public int Number { get; } = number;

    /// <inheritdoc/>
    public override bool HasVariables => true;

    /// <inheritdoc/>
    public override bool Equals(Type? other) => other is VariableType variable && Number == variable.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('?', Number);

    /// <inheritdoc/>
    private protected override string Text() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"?{Number}");
}
