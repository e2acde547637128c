using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Checks;

/// <summary>What is wrong with a definition of a <c>check</c>.</summary>
internal static class CheckValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
    [
        .. CheckSchema.Probe.Faults(spec),
    ]);
}
