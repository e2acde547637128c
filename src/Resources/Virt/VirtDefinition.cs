using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>Brings the counts and limits of a machine's definition up to the policy.</summary>
internal sealed class VirtDefinition(ILibvirtConnection connection, VirtWanted wanted)
{
    public async Task ApplyAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        await SetCpusAsync(actual, cancellation);
        await SetMemoryAsync(actual, cancellation);
    }

    /// <summary>A limit is raised before the count, and lowered after it, so that the one never exceeds the other.</summary>
    private async Task SetCpusAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        var limit = VirtComparison.WantedMaxCpus(wanted, actual);
        if (limit > actual.ConfigMaxVcpus)
        {
            await connection.SetMaxVcpusAsync(wanted.Name, limit.Value, cancellation);
        }

        if (wanted.Cpus is { } cpus && cpus != actual.ConfigVcpus)
        {
            await connection.SetVcpusAsync(wanted.Name, cpus, DomainScope.Config, cancellation);
        }

        if (limit < actual.ConfigMaxVcpus)
        {
            await connection.SetMaxVcpusAsync(wanted.Name, limit.Value, cancellation);
        }
    }

    private async Task SetMemoryAsync(DomainSnapshot actual, CancellationToken cancellation)
    {
        var limit = VirtComparison.WantedMaxMemory(wanted, actual);
        var isLimitOff = limit is { } l && actual.ConfigMaxMemoryKiB is { } defined && !MemoryUnits.IsSameLimit(l, defined);
        if (isLimitOff && limit > actual.ConfigMaxMemoryKiB)
        {
            await connection.SetMaxMemoryAsync(wanted.Name, limit.Value, cancellation);
        }

        if (wanted.MemoryKiB is { } memory && actual.ConfigMemoryKiB is { } current && !MemoryUnits.IsSameBalloon(memory, current))
        {
            await connection.SetMemoryAsync(wanted.Name, memory, DomainScope.Config, cancellation);
        }

        if (isLimitOff && limit < actual.ConfigMaxMemoryKiB)
        {
            await connection.SetMaxMemoryAsync(wanted.Name, limit.Value, cancellation);
        }
    }
}
