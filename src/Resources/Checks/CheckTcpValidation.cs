using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:tcp</c>.</summary>
internal static class CheckTcpValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        CheckRules.Address(spec, CheckTcpSchema.Address),
        .. CheckTcpSchema.Probe.Faults(spec),
        .. CheckTcpSchema.Range.Faults(spec),
    ]);
}
