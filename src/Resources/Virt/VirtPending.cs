using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>What was asked of the guest and has not happened yet; it may, in its own time.</summary>
/// <param name="Cpus">The count of CPUs asked for.</param>
/// <param name="GuestCpus">The count of online CPUs asked for.</param>
/// <param name="MemoryKiB">The size of the balloon asked for.</param>
internal sealed record VirtPending(int? Cpus, int? GuestCpus, long? MemoryKiB)
{
    public static VirtPending Nothing { get; } = new(null, null, null);

    /// <summary>What of it is still open in <paramref name="actual"/>.</summary>
    public VirtPending After(DomainSnapshot? actual) => actual is null || !actual.IsActive
        ? Nothing
        : new(
            Cpus == actual.Vcpus ? null : Cpus,
            GuestCpus == actual.GuestVcpus ? null : GuestCpus,
            MemoryKiB is { } memory && MemoryUnits.IsSameBalloon(memory, actual.MemoryKiB) ? null : MemoryKiB);
}
