using System.Collections.Frozen;

namespace Mgmt.Model;

/// <summary>A kind of resource as the language and the tools see it: its one field table, what it sends, its traits.</summary>
public sealed class KindSchema
{
    private readonly FrozenDictionary<string, Field> _byName;

    /// <summary>A kind called <paramref name="name"/> with <paramref name="fields"/>, in the order of its reference.</summary>
    public KindSchema(string name, KindTraits traits, string doc, IReadOnlyList<Field> fields, IReadOnlyList<Field>? sends = null)
    {
        Name = name;
        Traits = traits;
        Doc = doc;
        Fields = fields;
        Sends = sends ?? [];
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].Attach(i);
        }

        _byName = fields.ToFrozenDictionary(static f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The kind's name in the language, with colons where it has them.</summary>
    public string Name { get; }

    /// <summary>What the engine needs to know.</summary>
    public KindTraits Traits { get; }

    /// <summary>What it manages, in a sentence or two.</summary>
    public string Doc { get; }

    /// <summary>The fields, in the order of the reference.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>What it can send; these fields are not settable and have no place in the table.</summary>
    public IReadOnlyList<Field> Sends { get; }

    /// <summary>False when the kind only type-checks here and running it is an error that says so.</summary>
    public bool IsAvailable { get; init; } = true;

    /// <summary>A short policy that uses the kind, for the reference.</summary>
    public string Example { get; init; } = "";

    /// <summary>
    /// Makes one resource of two statements of the same name that differ; null for kinds whose statements must be equal.
    /// </summary>
    public ResourceMerger? Merge { get; init; }

    /// <summary>True of a resource that equals no other, not even its twin; null when there is none such.</summary>
    public Func<ResourceSpec, bool>? IsUnique { get; init; }

    /// <summary>The field called <paramref name="name"/>, or null.</summary>
    public Field? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>True when the kind has all of <paramref name="traits"/>.</summary>
    public bool Has(KindTraits traits) => (Traits & traits) == traits;
}
