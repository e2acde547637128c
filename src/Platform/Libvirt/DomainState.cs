namespace Mgmt.Platform.Libvirt;

/// <summary>What a domain is doing; the numbers are libvirt's.</summary>
public enum DomainState
{
    /// <summary>The hypervisor cannot tell.</summary>
    None = 0,

    /// <summary>Running.</summary>
    Running = 1,

    /// <summary>Running, and waiting for a resource.</summary>
    Blocked = 2,

    /// <summary>Paused.</summary>
    Paused = 3,

    /// <summary>On its way down.</summary>
    ShuttingDown = 4,

    /// <summary>Off.</summary>
    Shutoff = 5,

    /// <summary>Crashed.</summary>
    Crashed = 6,

    /// <summary>Asleep by its own power management.</summary>
    PmSuspended = 7,
}
