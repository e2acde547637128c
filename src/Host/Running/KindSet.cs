using System.Collections.Frozen;
using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>The kinds of this build, by name.</summary>
internal static class KindSet
{
    public static IReadOnlyDictionary<string, IResourceKind> ByName(IEnumerable<IResourceKind> kinds) =>
        kinds.ToFrozenDictionary(static k => k.Schema.Name, StringComparer.Ordinal);

    public static IEnumerable<KindSchema> Schemas(IReadOnlyDictionary<string, IResourceKind> kinds) => kinds.Values.Select(static k => k.Schema);
}
