using Mgmt.Engine;

namespace Mgmt.Resources.Test;

/// <summary>The <c>test</c> kind: every type of field, for testing policies and tools.</summary>
public static class TestKind
{
    /// <summary>The kind, whose waits are measured by <paramref name="time"/>.</summary>
    public static IResourceKind Create(TimeProvider time) => new TestResourceKind(time);
}
