using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

internal sealed class ExecResourceKind(ChildSpawner spawner, IPathWatcher watcher, IExecMemory memory) : IResourceKind
{
    /// <inheritdoc/>
    public KindSchema Schema => ExecSchema.Schema;

    /// <inheritdoc/>
    public bool IsEventLike(ResourceSpec spec) => !ExecGuards.Any(spec);

    /// <inheritdoc/>
    public IEnumerable<string> Validate(ResourceSpec spec) => ExecValidation.Validate(spec);

    /// <inheritdoc/>
    public AutoEdgePlan AutoEdges(ResourceSpec spec) => ExecAutoEdges.Plan(spec);

    /// <inheritdoc/>
    public IResource Open(ResourceSpec spec) => new ExecResource(spawner, watcher, memory, spec);
}
