using Mgmt.Model;
using Mgmt.Policies.Diagnostics;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>
/// What several statements of one kind and name amount to. Equal ones are one vertex. Visible ones that differ are merged
/// where their kind can, else refused; hidden ones that differ all stay, beside a visible one too.
/// </summary>
internal static class Duplicates
{
    /// <summary>The vertices, the visible one first; null, with the <paramref name="conflict"/>, when the statements contradict each other.</summary>
    public static IReadOnlyList<ResourceSpec>? Resolve(IReadOnlyList<ResourceSpec> stated, out Diagnostic? conflict)
    {
        conflict = ExportConflict(stated);
        if (conflict is not null)
        {
            return null;
        }

        ResourceSpec? visible = null;
        var hidden = new List<ResourceSpec>();
        foreach (var spec in stated)
        {
            if (spec.Meta.Hidden)
            {
                if (!hidden.Exists(h => IsSame(h, spec)))
                {
                    hidden.Add(spec);
                }
            }
            else if (visible is null || IsSame(visible, spec))
            {
                visible ??= spec;
            }
            else if (!TryMerge(ref visible, spec, out conflict))
            {
                return null;
            }
        }

        return visible is null ? hidden : [visible, .. hidden];
    }

    private static bool IsSame(ResourceSpec one, ResourceSpec other) => one.Equals(other.With(Comparable(other.Meta, one.Meta)));

    // Whether attempts are counted anew is no difference between two resources.
    private static MetaParameters Comparable(MetaParameters meta, MetaParameters other) => meta with { RetryReset = other.RetryReset };

    private static bool TryMerge(ref ResourceSpec visible, ResourceSpec other, out Diagnostic? conflict)
    {
        conflict = null;
        if (visible.Schema.Merge is not { } merge || !visible.Meta.Equals(Comparable(other.Meta, visible.Meta)))
        {
            conflict = Messages.InequivalentDuplicate(visible, other);
            return false;
        }

        var merged = merge(visible, other);
        if (merged.Merged is null)
        {
            conflict = Messages.IncompatibleDuplicate(visible, other, merged.Reason);
            return false;
        }

        visible = merged.Merged.With(visible.Meta);
        return true;
    }

    private static Diagnostic? ExportConflict(IReadOnlyList<ResourceSpec> stated)
    {
        var exported = new Dictionary<string, ResourceSpec>(StringComparer.Ordinal);
        foreach (var spec in stated)
        {
            foreach (var host in spec.Meta.Export)
            {
                if (!exported.TryAdd(host, spec) && !IsSame(exported[host], spec))
                {
                    return Messages.InequivalentExport(exported[host], spec, host);
                }
            }
        }

        return null;
    }
}
