namespace Mgmt.Model;

/// <summary><c>map{K: V}</c>.</summary>
public sealed class MapType(Type key, Type value) : Type
{
    /// <summary>The type of the keys.</summary>
    public Type Key { get; } = key;

    /// <summary>The type of the values.</summary>
    public Type Value { get; } = value;

    /// <inheritdoc/>
    public override bool HasVariables { get; } = key.HasVariables || value.HasVariables;

    /// <inheritdoc/>
    public override int Parts { get; } = Sum(1, Sum(key.Parts, value.Parts));

    /// <inheritdoc/>
    public override int Levels { get; } = 1 + Math.Max(key.Levels, value.Levels);

    /// <inheritdoc/>
    public override bool Equals(Type? other) =>
        ReferenceEquals(this, other) || (other is MapType map && Key.Equals(map.Key) && Value.Equals(map.Value));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine('{', Key, Value);

    /// <inheritdoc/>
    private protected override string Text() => $"map{{{Key}: {Value}}}";
}
