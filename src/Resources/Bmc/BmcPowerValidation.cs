using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Bmc;

/// <summary>What is wrong with a definition of a <c>bmc:power</c>.</summary>
internal static class BmcPowerValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(
        Word.Fault(spec, BmcPowerSchema.State, "on", "off"),
        Polling.Fault(spec));
}
