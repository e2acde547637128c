using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:http</c>.</summary>
internal static class CheckHttpValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        CheckRules.Url(spec, CheckHttpSchema.Url),
        .. CheckHttpSchema.Probe.Faults(spec),
        .. CheckHttpSchema.Range.Faults(spec),
    ]);
}
