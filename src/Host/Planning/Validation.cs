using System.Globalization;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Policies.Compilation;

namespace Mgmt.Host.Planning;

/// <summary>What is wrong with resources, whatever their kind, and by their kind's own rules.</summary>
internal static class Validation
{
    /// <summary>The faults of <paramref name="specs"/>, in their order.</summary>
    public static IEnumerable<Diagnostic> Faults(IReadOnlyDictionary<string, IResourceKind> kinds, IEnumerable<ResourceSpec> specs) =>
        specs.SelectMany(spec => Faults(kinds, spec).Select(fault => PolicyDiagnostics.Invalid(spec, fault)));

    /// <summary>What is wrong with <paramref name="spec"/>, a line each.</summary>
    public static IEnumerable<string> Faults(IReadOnlyDictionary<string, IResourceKind> kinds, ResourceSpec spec)
    {
        if (spec.Name.IsEmpty)
        {
            yield return "the name is empty: give the resource one";
        }

        var meta = spec.Meta;
        if (spec.Name.Length > 0 && spec.Name.Span[0] == '$' && !meta.Dollar)
        {
            yield return "the Res name starts with a $: write \"${x}\" for the value of a variable, or set Meta:dollar";
        }

        if (!double.IsPositiveInfinity(meta.Limit) && meta.Burst == 0)
        {
            yield return "permanently limited (rate != Inf, burst = 0): set Meta:burst to 1 or more";
        }

        foreach (var sema in meta.Sema)
        {
            if (sema.Length == 0 || long.TryParse(sema, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                yield return $"the semaphore `{sema}` needs a name: write `name` or `name:N`";
            }
        }

        if (meta.Export.Any(static host => host.Length == 0))
        {
            yield return "Meta:export has an empty host: name one, or `*` for all";
        }

        if (meta.Severity is not ("info" or "warning" or "critical"))
        {
            yield return $"Meta:severity is `{meta.Severity}`: use info, warning or critical";
        }

        if (meta.Hidden)
        {
            yield break;
        }

        if (meta.Poll != 0 && spec.Schema.Has(KindTraits.RefusesPoll))
        {
            yield return $"can't poll with {spec.Kind} resources: remove Meta:poll";
        }

        if (!kinds.TryGetValue(spec.Kind, out var kind))
        {
            yield break;
        }

        foreach (var fault in kind.Validate(spec))
        {
            yield return fault;
        }
    }
}
