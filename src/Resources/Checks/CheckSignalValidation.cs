using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check:signal</c>.</summary>
internal static class CheckSignalValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        .. CheckSignalSchema.Probe.Faults(spec),
        .. CheckSignalSchema.Range.Faults(spec),
    ]);
}
