using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Panic;

/// <summary>The <c>_panic</c> kind: always fails.</summary>
internal sealed class PanicKind : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => PanicSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => [];

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new PanicResource();
}
