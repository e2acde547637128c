namespace Mgmt.Model;

/// <summary>One resource that should exist: kind, name, the fields that are set, meta parameters. Immutable; compares by what it means.</summary>
public sealed class ResourceSpec : IEquatable<ResourceSpec>
{
    private readonly Value[] _fields;

    /// <summary>A resource that takes <paramref name="fields"/> over: one value a field of the table, none where unset.</summary>
    public ResourceSpec(KindSchema schema, Str name, Value[] fields, MetaParameters? meta = null)
    {
        if (fields.Length != schema.Fields.Count)
        {
            throw new ArgumentException("one value a field of the table is needed", nameof(fields));
        }

        Schema = schema;
        Name = name;
        _fields = fields;
        Meta = meta ?? MetaParameters.Default;
    }

    /// <summary>The kind.</summary>
    public KindSchema Schema { get; }

    /// <summary>The name that the policy gave it.</summary>
    public Str Name { get; }

    /// <summary>The kind's name.</summary>
    public string Kind => Schema.Name;

    /// <summary>The meta parameters.</summary>
    public MetaParameters Meta { get; }

    /// <summary>Where the policy states it, for reports; no part of equality.</summary>
    public SourceSpan? Origin { get; init; }

    /// <summary>A resource of <paramref name="schema"/> with no field set.</summary>
    public static ResourceSpec Create(KindSchema schema, Str name, MetaParameters? meta = null) =>
        new(schema, name, new Value[schema.Fields.Count], meta);

    /// <summary>The value that is set for the field at <paramref name="index"/>, or none.</summary>
    public Value Raw(int index) => _fields[index];

    /// <summary>The value that is set for the field at <paramref name="index"/>, or the field's default.</summary>
    public Value Effective(int index) => _fields[index].IsNone ? Schema.Fields[index].Default : _fields[index];

    /// <summary>The same resource with <paramref name="field"/> set to <paramref name="value"/> (unset for none).</summary>
    public ResourceSpec With(Field field, Value value)
    {
        var fields = (Value[])_fields.Clone();
        fields[field.Index] = value;
        return new(Schema, Name, fields, Meta) { Origin = Origin };
    }

    /// <summary>The same resource with other meta parameters.</summary>
    public ResourceSpec With(MetaParameters meta) => new(Schema, Name, _fields, meta) { Origin = Origin };

    /// <summary>The fields whose effective values differ; empty when only meta parameters do.</summary>
    public IReadOnlyList<Field> ChangedFields(ResourceSpec other)
    {
        List<Field>? changed = null;
        for (var i = 0; i < _fields.Length; i++)
        {
            if (!Effective(i).Equals(other.Effective(i)))
            {
                (changed ??= []).Add(Schema.Fields[i]);
            }
        }

        return (IReadOnlyList<Field>?)changed ?? [];
    }

    /// <summary>True when this is <paramref name="before"/> but for fields that a running resource can take over in place.</summary>
    public bool FollowsInPlace(ResourceSpec before) =>
        Name == before.Name && ChangedFields(before).All(static f => f.Flags.HasFlag(FieldFlags.InPlace));

    /// <inheritdoc/>
    public bool Equals(ResourceSpec? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || !ReferenceEquals(Schema, other.Schema) || Name != other.Name || !Meta.Equals(other.Meta))
        {
            return false;
        }

        if (Schema.IsUnique is { } isUnique && (isUnique(this) || isUnique(other)))
        {
            return false;
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            if (!Effective(i).Equals(other.Effective(i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceSpec);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name);

    /// <summary><c>kind[name]</c>.</summary>
    public override string ToString() => $"{Kind}[{Name}]";
}
