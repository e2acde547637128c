namespace Mgmt.Model;

/// <summary><c>[]T</c>.</summary>
public sealed class ListType(Type element) : Type
{
    /// <summary>The type of the elements.</summary>
    public Type Element { get; } = element;

    /// <inheritdoc/>
    public override bool HasVariables { get; } = element.HasVariables;

    /// <inheritdoc/>
    public override bool Equals(Type? other) => other is ListType list && Element.Equals(list.Element);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('[', Element);

    /// <inheritdoc/>
    public override string ToString() => "[]" + Element;
}
