using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:cert</c>.</summary>
internal static class CheckCertValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        CheckRules.Address(spec, CheckCertSchema.Address),
        .. CheckCertSchema.Probe.Faults(spec),
        .. CheckCertSchema.Range.Faults(spec),
    ]);
}
