namespace Mgmt.Model;

/// <summary>A type without parts: <c>bool str int float variant nil</c>. There is one object for each.</summary>
public sealed class ScalarType : Type
{
    internal ScalarType(string name) => Name = name;

    /// <summary>The keyword.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override bool HasVariables => false;

    /// <inheritdoc/>
    public override bool Equals(Type? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    private protected override string Text() => Name;
}
