using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Print;

internal sealed class PrintResourceKind(IPrinter printer) : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => PrintSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => [];

    /// <inheritdoc/>
    public bool GroupsWith(ResourceSpec into, ResourceSpec member) =>
        ReferenceEquals(into.Schema, member.Schema) && !PrintSchema.RefreshOnly.Of(into) && !PrintSchema.RefreshOnly.Of(member);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new PrintResource(printer, spec);
}
