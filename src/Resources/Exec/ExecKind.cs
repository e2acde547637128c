using Mgmt.Engine;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>The <c>exec</c> kind: commands.</summary>
public static class ExecKind
{
    /// <summary>The kind, whose resources share <paramref name="spawner"/> and <paramref name="watcher"/>.</summary>
    /// <param name="spawner">What runs the commands.</param>
    /// <param name="watcher">What watches the files that commands depend on.</param>
    /// <param name="memory">What keeps over a restart when a command ran last and what it wrote; null to forget it.</param>
    public static IResourceKind Create(ChildSpawner spawner, IPathWatcher watcher, IExecMemory? memory = null) =>
        new ExecResourceKind(spawner, watcher, memory ?? new ForgetfulExecMemory());
}
