namespace Mgmt.Platform.Libvirt;

/// <summary>All that one read says about a domain.</summary>
public sealed record DomainSnapshot
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is doing.</summary>
    public required DomainState State { get; init; }

    /// <summary>Why it is in that state, as libvirt's number for the state.</summary>
    public int Reason { get; init; }

    /// <summary>True when there is a running (or paused) instance.</summary>
    public required bool IsActive { get; init; }

    /// <summary>True when there is a definition that outlives the instance.</summary>
    public required bool IsPersistent { get; init; }

    /// <summary>True when it starts with the host.</summary>
    public bool Autostart { get; init; }

    /// <summary>Virtual CPUs: of the instance, or of the definition when it is off.</summary>
    public required int Vcpus { get; init; }

    /// <summary>The most virtual CPUs that it can have without a restart.</summary>
    public required int MaxVcpus { get; init; }

    /// <summary>Virtual CPUs of the definition; null when transient.</summary>
    public int? ConfigVcpus { get; init; }

    /// <summary>The most virtual CPUs by the definition; null when transient.</summary>
    public int? ConfigMaxVcpus { get; init; }

    /// <summary>Virtual CPUs that the guest has online, by its agent; null when it was not asked or cannot tell.</summary>
    public int? GuestVcpus { get; init; }

    /// <summary>Memory in KiB: of the instance (its balloon), or of the definition when it is off.</summary>
    public required long MemoryKiB { get; init; }

    /// <summary>The most memory in KiB that the balloon can give without a restart.</summary>
    public required long MaxMemoryKiB { get; init; }

    /// <summary>Memory in KiB by the definition; null when transient.</summary>
    public long? ConfigMemoryKiB { get; init; }

    /// <summary>The most memory in KiB by the definition; null when transient.</summary>
    public long? ConfigMaxMemoryKiB { get; init; }
}

/// <summary>The few numbers that can change without an event, cheap enough to read every second.</summary>
/// <param name="State">What the domain is doing.</param>
/// <param name="Vcpus">Virtual CPUs, as in <see cref="DomainSnapshot.Vcpus"/>.</param>
/// <param name="ConfigVcpus">Virtual CPUs of the definition; null when transient.</param>
/// <param name="MemoryKiB">Memory in KiB, as in <see cref="DomainSnapshot.MemoryKiB"/>.</param>
/// <param name="MaxMemoryKiB">The most memory in KiB.</param>
/// <param name="Autostart">Whether it starts with the host.</param>
public sealed record DomainCounts(DomainState State, int Vcpus, int? ConfigVcpus, long MemoryKiB, long MaxMemoryKiB, bool Autostart);

/// <summary>What a domain has used of its CPUs.</summary>
/// <param name="State">What the domain is doing.</param>
/// <param name="CpuTime">CPU time used since it started, over all its CPUs.</param>
/// <param name="Vcpus">Virtual CPUs that it has now.</param>
public sealed record DomainCpuUse(DomainState State, TimeSpan CpuTime, int Vcpus);

/// <summary>What a domain does with its memory, in KiB; null where its driver or guest does not tell.</summary>
/// <param name="ActualKiB">What the balloon leaves to the guest.</param>
/// <param name="UnusedKiB">What the guest leaves unused.</param>
/// <param name="RssKiB">What the host has resident for it.</param>
public sealed record DomainMemoryUse(long? ActualKiB, long? UnusedKiB, long? RssKiB);
