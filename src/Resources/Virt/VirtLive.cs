using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Brings a running machine up to the policy as far as it goes now. What the guest does not do at once is left pending, not an error.</summary>
internal sealed class VirtLive(ILibvirtConnection connection, VirtWanted wanted)
{
    public async Task ApplyAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        if (VirtComparison.ReachableMemory(wanted, actual) is { } memory && !MemoryUnits.IsSameBalloon(memory, actual.MemoryKiB))
        {
            await connection.SetMemoryAsync(wanted.Name, memory, DomainScope.Live, cancellation);
        }

        if (VirtComparison.ReachableCpus(wanted, actual) is not { } cpus)
        {
            return;
        }

        if (cpus != actual.Vcpus)
        {
            await SetCpusAsync(cpus, isFewer: cpus < actual.Vcpus, cancellation);
        }

        if (wanted.HotCpus
            && await connection.ReadAsync(wanted.Name, askGuest: true, cancellation) is { GuestVcpus: { } online } now
            && now.Vcpus == cpus && online != cpus)
        {
            await SetGuestCpusAsync(cpus, cancellation);
        }
    }

    private async Task SetCpusAsync(int cpus, bool isFewer, CancellationToken cancellation)
    {
        try
        {
            await connection.SetVcpusAsync(wanted.Name, cpus, DomainScope.Live, cancellation);
        }
        catch (UnplugTimedOutException)
        {
            // Unknown: the caller reads again.
        }
        catch (LibvirtException e) when (isFewer && e.Code == LibvirtErrorCode.OperationFailed)
        {
            // The guest keeps its CPU for now.
        }
    }

    private async Task SetGuestCpusAsync(int cpus, CancellationToken cancellation)
    {
        try
        {
            await connection.SetGuestVcpusAsync(wanted.Name, cpus, cancellation);
        }
        catch (LibvirtException e) when (e is GuestAgentUnavailableException || e.Code is LibvirtErrorCode.OperationFailed or LibvirtErrorCode.OperationTimeout)
        {
            // The agent went away, or the guest cannot (yet): read again.
        }
    }
}
