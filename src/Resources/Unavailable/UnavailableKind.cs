using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Unavailable;

/// <summary>A kind that policies can state, so that they type-check and plan, but that this build cannot run.</summary>
internal sealed class UnavailableKind : IResourceKind
{
    private readonly Func<ResourceSpec, IEnumerable<string>> _validate;

    /// <summary>The kind of <paramref name="schema"/>, whose definitions <paramref name="validate"/> judges.</summary>
    public UnavailableKind(KindSchema schema, Func<ResourceSpec, IEnumerable<string>>? validate = null)
    {
        if (schema.IsAvailable)
        {
            throw new ArgumentException($"`{schema.Name}` says that it is available", nameof(schema));
        }

        Schema = schema;
        _validate = validate ?? (static _ => []);
    }

    /// <inheritdoc/>
    public KindSchema Schema { get; }

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => _validate(spec);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => throw UnavailableException.OfKind(Schema.Name);
}
