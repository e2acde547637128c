using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Bmc;

/// <summary>What is wrong with a definition of a <c>bmc:firmware</c>.</summary>
internal static class BmcFirmwareValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(Polling.Fault(spec));
}
