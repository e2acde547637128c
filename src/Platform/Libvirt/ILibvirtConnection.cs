namespace Mgmt.Platform.Libvirt;

/// <summary>
/// One shared connection to libvirt. Calls can take seconds; they are made on the connection's own threads, calls about
/// one domain one after the other, so that a domain that hangs holds up itself alone. A call that has begun is not
/// interrupted by cancellation, only no longer waited for.
/// </summary>
/// <remarks>
/// Every call may throw <see cref="LibvirtConnectFailedException"/> or <see cref="LibvirtConnectionLostException"/>, and
/// <see cref="LibvirtException"/> when libvirt refuses. A call about a domain throws
/// <see cref="DomainNotFoundException"/> when there is none of that name.
/// </remarks>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface ILibvirtConnection
{
    /// <summary>The URI, as it was asked for.</summary>
    string Uri { get; }

    /// <summary>
    /// Calls <paramref name="handler"/> for every event of <paramref name="domain"/> (of all domains when null) and of the
    /// connection, until disposed. It is called on a thread of the hub, mostly the one event thread of the process: it
    /// must not block. What it throws is dropped.
    /// </summary>
    IDisposable Subscribe(string? domain, Action<DomainEvent> handler);

    /// <summary>The names of all domains, running or not, in bytewise order.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);

    /// <summary>All about the domain called <paramref name="name"/>, or null when there is none.</summary>
    /// <param name="name">The domain.</param>
    /// <param name="askGuest">Whether to ask the guest's agent for its CPUs, which can take seconds.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<DomainSnapshot?> ReadAsync(string name, bool askGuest, CancellationToken cancellation);

    /// <summary>The numbers that change without an event, or null when there is no such domain.</summary>
    Task<DomainCounts?> ReadCountsAsync(string name, CancellationToken cancellation);

    /// <summary>The CPU time that the domain has used.</summary>
    Task<DomainCpuUse> ReadCpuUseAsync(string name, CancellationToken cancellation);

    /// <summary>What the domain does with its memory.</summary>
    Task<DomainMemoryUse> ReadMemoryUseAsync(string name, CancellationToken cancellation);

    /// <summary>The XML of the instance (or, when it is off, of the definition), or of the definition when <paramref name="inactive"/>.</summary>
    Task<string> GetXmlAsync(string name, bool inactive, CancellationToken cancellation);

    /// <summary>Defines a domain, or redefines it, by its XML.</summary>
    Task DefineAsync(string xml, CancellationToken cancellation);

    /// <summary>Starts a domain that is defined; paused, when asked for.</summary>
    Task StartAsync(string name, bool paused, CancellationToken cancellation);

    /// <summary>Starts a domain without defining it: when it stops, it is gone.</summary>
    /// <param name="name">The name that the XML gives it.</param>
    /// <param name="xml">The domain.</param>
    /// <param name="paused">Whether to start it paused.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task StartTransientAsync(string name, string xml, bool paused, CancellationToken cancellation);

    /// <summary>Asks the guest to shut down, by its agent or the power button as the hypervisor sees fit; returns at once.</summary>
    Task ShutdownAsync(string name, CancellationToken cancellation);

    /// <summary>Pulls the plug.</summary>
    Task DestroyAsync(string name, CancellationToken cancellation);

    /// <summary>Pauses a running domain.</summary>
    Task SuspendAsync(string name, CancellationToken cancellation);

    /// <summary>Goes on with a paused domain.</summary>
    Task ResumeAsync(string name, CancellationToken cancellation);

    /// <summary>Wakes a domain that sleeps by its own power management.</summary>
    Task WakeUpAsync(string name, CancellationToken cancellation);

    /// <summary>Removes the definition, and keeps the firmware's variables; a running instance becomes transient.</summary>
    Task UndefineAsync(string name, CancellationToken cancellation);

    /// <summary>Says whether the domain starts with the host.</summary>
    Task SetAutostartAsync(string name, bool enabled, CancellationToken cancellation);

    /// <summary>Sets the number of virtual CPUs.</summary>
    /// <exception cref="UnplugTimedOutException">Live: what became of it is unknown; read again.</exception>
    Task SetVcpusAsync(string name, int count, DomainScope scope, CancellationToken cancellation);

    /// <summary>Has the guest bring its CPUs online or offline until <paramref name="count"/> are, by its agent.</summary>
    /// <exception cref="GuestAgentUnavailableException">There is no agent that answers.</exception>
    Task SetGuestVcpusAsync(string name, int count, CancellationToken cancellation);

    /// <summary>Sets the most virtual CPUs, from the next start on.</summary>
    Task SetMaxVcpusAsync(string name, int count, CancellationToken cancellation);

    /// <summary>Sets the memory in KiB; live, the balloon gets there in its own time.</summary>
    Task SetMemoryAsync(string name, long kibibytes, DomainScope scope, CancellationToken cancellation);

    /// <summary>Sets the most memory in KiB, from the next start on.</summary>
    Task SetMaxMemoryAsync(string name, long kibibytes, CancellationToken cancellation);

    /// <summary>libvirt's version on the other side.</summary>
    Task<Version> VersionAsync(CancellationToken cancellation);

    /// <summary>The capabilities of host and hypervisor, as XML.</summary>
    Task<string> CapabilitiesAsync(CancellationToken cancellation);

    /// <summary>True when the connection is open and answers; false instead of an exception when not.</summary>
    Task<bool> IsAliveAsync(CancellationToken cancellation);
}
