using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:http</c>.</summary>
internal static class CheckHttpValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        CheckRules.Url(spec, CheckHttpSchema.Url),
        .. CheckRules.Timing(spec, CheckHttpSchema.Interval, CheckHttpSchema.Timeout, CheckHttpSchema.Attempts, CheckHttpSchema.RetryInterval),
        CheckRules.Range(spec, CheckHttpSchema.Warning),
        CheckRules.Range(spec, CheckHttpSchema.Critical),
    ]);
}
