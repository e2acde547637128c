using System.Collections.Frozen;

namespace Mgmt.Policies.Syntax;

/// <summary>The edges that the body of a resource can state.</summary>
internal static class EdgeProperties
{
    /// <summary>By name, in lower case.</summary>
    public static FrozenDictionary<string, EdgeProperty> ByName { get; } = new Dictionary<string, EdgeProperty>(StringComparer.Ordinal)
    {
        ["before"] = EdgeProperty.Before,
        ["depend"] = EdgeProperty.Depend,
        ["notify"] = EdgeProperty.Notify,
        ["listen"] = EdgeProperty.Listen,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
