using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:ping</c>.</summary>
internal static class CheckPingValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        .. CheckRules.Timing(spec, CheckPingSchema.Interval, CheckPingSchema.Timeout, CheckPingSchema.Attempts, CheckPingSchema.RetryInterval),
        CheckRules.Range(spec, CheckPingSchema.Warning),
        CheckRules.Range(spec, CheckPingSchema.Critical),
    ]);
}
