using Mgmt.Model;
using Mgmt.Resources.Rules;

namespace Mgmt.Resources.Hetzner;

/// <summary>What is wrong with a definition of a <c>hetzner:vm</c>.</summary>
internal static class HetznerVmValidation
{
    public static IEnumerable<string> Validate(ResourceSpec spec) => Faults.Of(Polling.Fault(spec));
}
