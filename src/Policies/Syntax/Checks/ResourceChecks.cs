using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Syntax;

/// <summary>Refuses fields and meta parameters that are given twice, conditions or not, and meta parameters that do not exist.</summary>
internal static class ResourceChecks
{
    /// <summary>The meta parameters that can be given one by one.</summary>
    public static IReadOnlyList<string> MetaParameters { get; } =
    [
        "noop", "retry", "retryreset", "delay", "timeout", "poll", "limit", "burst", "reset", "sema", "rewatch", "realize", "dollar",
        "hidden", "export", "reverse", "autoedge", "autogroup", "hold", "attempts", "severity",
    ];

    /// <summary>Checks the body of <paramref name="resource"/>.</summary>
    public static void Run(ResourceSyntax resource, DiagnosticBag diagnostics)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var meta = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in resource.Items)
        {
            if (item is FieldItemSyntax { Field: var field } && !fields.Add(field.Text))
            {
                diagnostics.Add(Messages.DuplicateField(field.Span, field.Text));
            }
            else if (item is MetaItemSyntax { Property: { } property })
            {
                CheckMeta(property, meta, diagnostics);
            }
        }
    }

    private static void CheckMeta(NameSyntax property, HashSet<string> given, DiagnosticBag diagnostics)
    {
        if (!MetaParameters.Contains(property.Text, StringComparer.Ordinal))
        {
            diagnostics.Add(Messages.InvalidMetaProperty(property.Span, property.Text, MetaParameters));
        }
        else if (!given.Add(property.Text))
        {
            diagnostics.Add(Messages.DuplicateMeta(property.Span, property.Text));
        }
    }
}
