using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Resources.Relations;

namespace Mgmt.Resources.Unavailable;

/// <summary>A kind that policies can state, so that they type-check and plan, but that this build cannot run.</summary>
internal sealed class UnavailableKind : IResourceKind
{
    private readonly Func<ResourceSpec, IEnumerable<string>> _validate;
    private readonly StatedRelations? _relations;

    /// <summary>The kind of <paramref name="schema"/>, whose definitions <paramref name="validate"/> judges and <paramref name="relations"/> relates.</summary>
    public UnavailableKind(KindSchema schema, Func<ResourceSpec, IEnumerable<string>>? validate = null, StatedRelations? relations = null)
    {
        if (schema.IsAvailable)
        {
            throw new ArgumentException($"`{schema.Name}` says that it is available", nameof(schema));
        }

        Schema = schema;
        _validate = validate ?? (static _ => []);
        _relations = relations;
    }

    /// <inheritdoc/>
    public KindSchema Schema { get; }

    /// <summary>The same kind, related to others by <paramref name="relations"/>.</summary>
    public UnavailableKind RelatedBy(StatedRelations relations) => new(Schema, _validate, relations);

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => _validate(spec);

    /// <inheritdoc/>
    public AutoEdgePlan AutoEdges(ResourceSpec spec) => _relations?.AutoEdges(spec) ?? AutoEdgePlan.None;

    /// <inheritdoc/>
    public bool GroupsWith(ResourceSpec into, ResourceSpec member) => _relations is not null && StatedRelations.GroupsWith(into, member);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => throw UnavailableException.OfKind(Schema.Name);
}
