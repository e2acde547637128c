using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Resources.Files;

internal sealed class FileResourceKind(FileServices services) : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => FileSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => FileValidation.Validate(spec);

    /// <inheritdoc/>
    public AutoEdgePlan AutoEdges(ResourceSpec spec) => FileAutoEdges.Plan(spec);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => FileRefusals.Of(spec) is { } refusal ? throw refusal : new FileResource(services, spec);
}
