namespace Mgmt.Model;

/// <summary><c>[]T</c>.</summary>
public sealed class ListType(Type element) : Type
{
    /// <summary>The type of the elements.</summary>
    public Type Element { get; } = element;

    /// <inheritdoc/>
    public override bool HasVariables { get; } = element.HasVariables;

    /// <inheritdoc/>
    public override int Parts { get; } = Sum(1, element.Parts);

    /// <inheritdoc/>
    public override int Levels { get; } = 1 + element.Levels;

    /// <inheritdoc/>
    public override bool Equals(Type? other) => ReferenceEquals(this, other) || (other is ListType list && Element.Equals(list.Element));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('[', Element);

    /// <inheritdoc/>
    private protected override string Text() => "[]" + Element;
}
