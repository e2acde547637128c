using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Which states satisfy the policy.</summary>
internal static class VirtStates
{
    public static bool IsAsWanted(WantedState wanted, DomainSnapshot actual) => wanted switch
    {
        WantedState.Running => actual.State is DomainState.Running or DomainState.Blocked,
        WantedState.Paused => actual.State == DomainState.Paused,
        WantedState.Shutoff => !actual.IsActive,
        _ => true,
    };
}
