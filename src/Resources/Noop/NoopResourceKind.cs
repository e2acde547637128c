using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Noop;

internal sealed class NoopResourceKind : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => NoopSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => [];

    /// <inheritdoc/>
    public bool GroupsWith(ResourceSpec into, ResourceSpec member) => ReferenceEquals(into.Schema, member.Schema);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new NoopResource();
}
