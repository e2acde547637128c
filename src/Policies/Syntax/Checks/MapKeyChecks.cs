using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Refuses, among the keys of a map that are literals: two types, a type that cannot be hashed, and the same key twice.</summary>
internal static class MapKeyChecks
{
    /// <summary>Checks the keys of <paramref name="map"/> as they are written.</summary>
    public static void Run(MapLiteralSyntax map, DiagnosticBag diagnostics)
    {
        Type? common = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Items)
        {
            if (LiteralKey.Read(entry.Key) is not { } key)
            {
                continue;
            }

            var isKnown = !key.Type.HasVariables;
            if (isKnown && common is not null && !common.Equals(key.Type))
            {
                diagnostics.Add(Messages.InconsistentMapKey(entry.Key.Span, common, key.Type));
                continue;
            }

            common = isKnown ? key.Type : common;
            if (!IsHashable(key.Type))
            {
                diagnostics.Add(Messages.UnhashableMapKey(entry.Key.Span, key.Type));
            }
            else if (!seen.Add(key.Text))
            {
                diagnostics.Add(Messages.DuplicateMapKey(entry.Key.Span));
            }
        }
    }

    private static bool IsHashable(Type type) => type switch
    {
        StructType record => record.Fields.All(static f => IsHashable(f.Type)),
        ScalarType => true,
        _ => false,
    };
}
