using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:cert</c>.</summary>
internal static class CheckCertValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        CheckRules.Address(spec, CheckCertSchema.Address),
        .. CheckRules.Timing(spec, CheckCertSchema.Interval, CheckCertSchema.Timeout, CheckCertSchema.Attempts, CheckCertSchema.RetryInterval),
        CheckRules.Range(spec, CheckCertSchema.Warning),
        CheckRules.Range(spec, CheckCertSchema.Critical),
    ]);
}
