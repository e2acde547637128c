using Mgmt.Engine;

namespace Mgmt.Resources.Noop;

/// <summary>The <c>noop</c> kind: a place in the graph, and nothing else.</summary>
public static class NoopKind
{
    /// <summary>The kind.</summary>
    public static IResourceKind Create() => new NoopResourceKind();
}
