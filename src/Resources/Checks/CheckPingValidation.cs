using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:ping</c>.</summary>
internal static class CheckPingValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        .. CheckPingSchema.Probe.Faults(spec),
        .. CheckPingSchema.Range.Faults(spec),
    ]);
}
