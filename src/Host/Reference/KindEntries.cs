using Mgmt.Model;
using Mgmt.Policies.Catalogue;

namespace Mgmt.Host.Reference;

/// <summary>Makes the reference's entries of the kinds that the type checker knows.</summary>
internal static class KindEntries
{
    /// <summary>The kinds that policies can state, by name.</summary>
    public static IReadOnlyList<KindEntry> Of(PolicyCatalogue catalogue) =>
        [.. catalogue.Kinds.Values.Where(static k => k.Name[0] != '_').OrderBy(static k => k.Name, StringComparer.Ordinal).Select(static k => Entry(k))];

    private static KindEntry Entry(KindSchema kind) => new(
        kind.Name,
        kind.Doc.Trim(),
        kind.Traits,
        kind.IsAvailable,
        [.. kind.Fields.Select(static f => Entry(f))],
        [.. kind.Sends.Select(static f => Entry(f))],
        kind.Example.Trim('\n'));

    private static FieldEntry Entry(Field field) => new(
        field.Name,
        field.Type.Equals(Model.Type.Variant) ? "any" : field.Type.ToString(),
        field.SizedType,
        field.Default,
        field.Flags,
        field.Doc.Trim());
}
