using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

internal sealed class VirtResourceKind(ILibvirtHub hub, TimeProvider time) : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => VirtSchema.Schema;

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => VirtValidation.Validate(spec);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new VirtResource(hub, time, spec);
}
