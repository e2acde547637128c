namespace Mgmt.Resources.Virt;

/// <summary>What the policy wants takes a restart, and <c>restartondiverge</c> forbids it.</summary>
internal sealed class VirtRestartNeededException(string name, IEnumerable<string> changes)
    : Exception($"`{name}` needs a restart for {string.Join(" and ", changes)}; restart it, or set `restartondiverge` to `ifneeded` (or `ignore`, to wait for its next start)");
