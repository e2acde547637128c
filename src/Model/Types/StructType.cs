namespace Mgmt.Model;

/// <summary>One field of a struct type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of its value.</param>
public readonly record struct StructField(string Name, Type Type);

/// <summary><c>struct{a T; b U}</c>; the order of the fields is part of the type.</summary>
public sealed class StructType : Type
{
    private readonly StructField[] _fields;

    internal StructType(StructField[] fields)
    {
        _fields = fields;
        HasVariables = Array.Exists(fields, static f => f.Type.HasVariables);
        Parts = fields.Aggregate(1, static (sum, f) => Sum(sum, f.Type.Parts));
        Levels = 1 + fields.Select(static f => f.Type.Levels).DefaultIfEmpty().Max();
        FieldNames = [.. fields.Select(static f => f.Name)];
    }

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<StructField> Fields => _fields;

    /// <summary>The names of the fields, in order: the very array that values of this type share.</summary>
    public string[] FieldNames { get; }

    /// <inheritdoc/>
    public override bool HasVariables { get; }

    /// <inheritdoc/>
    public override int Parts { get; }

    /// <inheritdoc/>
    public override int Levels { get; }

    /// <summary>Where the field called <paramref name="name"/> stands, or -1.</summary>
    public int IndexOf(string name) => Array.IndexOf(FieldNames, name);

    /// <inheritdoc/>
    public override bool Equals(Type? other) =>
        ReferenceEquals(this, other) || (other is StructType record && _fields.AsSpan().SequenceEqual(record._fields));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var field in _fields)
        {
            hash.Add(field);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    private protected override string Text() => $"struct{{{string.Join("; ", _fields.Select(static f => $"{f.Name} {f.Type}"))}}}";
}
