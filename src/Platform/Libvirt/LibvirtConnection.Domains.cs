using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <content>Calls that change a domain.</content>
internal sealed partial class LibvirtConnection
{
    /// <inheritdoc/>
    public Task DefineAsync(string xml, CancellationToken cancellation) =>
        CallAsync(AnyDomain, c => LibvirtErrors.Check(DomainNative.Define(c, xml, 0), "defining a domain").Dispose(), cancellation);

    /// <inheritdoc/>
    public Task StartAsync(string name, bool paused, CancellationToken cancellation) =>
        ChangeAsync(name, "starting", d => Start(paused, flags => LibvirtErrors.Check(DomainNative.Create(d, flags), $"starting `{name}`"), () => Pause(d, name)), cancellation);

    /// <inheritdoc/>
    public Task StartTransientAsync(string name, string xml, bool paused, CancellationToken cancellation) =>
        CallAsync(
            name,
            connection =>
            {
                DomainHandle? domain = null;
                Start(paused, flags => domain = LibvirtErrors.Check(DomainNative.CreateXml(connection, xml, flags), $"starting `{name}`"), () => Pause(domain!, name));
                domain?.Dispose();
            },
            cancellation);

    /// <inheritdoc/>
    public Task ShutdownAsync(string name, CancellationToken cancellation) =>
        ChangeAsync(name, "shutting down", d => LibvirtErrors.Check(DomainNative.Shutdown(d, 0), $"shutting down `{name}`"), cancellation);

    /// <inheritdoc/>
    public Task DestroyAsync(string name, CancellationToken cancellation) =>
        ChangeAsync(name, "destroying", d => LibvirtErrors.Check(DomainNative.Destroy(d, 0), $"destroying `{name}`"), cancellation);

    /// <inheritdoc/>
    public Task SuspendAsync(string name, CancellationToken cancellation) => ChangeAsync(name, "pausing", d => Pause(d, name), cancellation);

    /// <inheritdoc/>
    public Task ResumeAsync(string name, CancellationToken cancellation) =>
        ChangeAsync(name, "resuming", d => LibvirtErrors.Check(DomainNative.Resume(d), $"resuming `{name}`"), cancellation);

    /// <inheritdoc/>
    public Task WakeUpAsync(string name, CancellationToken cancellation) =>
        ChangeAsync(name, "waking", d => LibvirtErrors.Check(DomainNative.WakeUp(d, 0), $"waking `{name}`"), cancellation);

    /// <inheritdoc/>
    public Task UndefineAsync(string name, CancellationToken cancellation) =>
        ChangeAsync(
            name,
            "undefining",
            d => WithOptional(DomainFlags.UndefineKeepNvram, 0, flags => LibvirtErrors.Check(DomainNative.Undefine(d, flags), $"undefining `{name}`")),
            cancellation);

    /// <inheritdoc/>
    public Task SetAutostartAsync(string name, bool enabled, CancellationToken cancellation) =>
        ChangeAsync(name, "setting autostart of", d => LibvirtErrors.Check(DomainNative.SetAutostart(d, enabled ? 1 : 0), $"setting autostart of `{name}`"), cancellation);

    /// <inheritdoc/>
    public Task SetVcpusAsync(string name, int count, DomainScope scope, CancellationToken cancellation) =>
        ChangeAsync(
            name,
            "setting the CPUs of",
            d => WithOptional(DomainFlags.VcpuHotpluggable, (uint)scope, flags => SetVcpus(d, name, count, flags)),
            cancellation);

    /// <inheritdoc/>
    public Task SetGuestVcpusAsync(string name, int count, CancellationToken cancellation) =>
        ChangeAsync(name, "setting the guest's CPUs of", d => SetGuestVcpus(d, name, count), cancellation);

    /// <inheritdoc/>
    public Task SetMaxVcpusAsync(string name, int count, CancellationToken cancellation) =>
        ChangeAsync(
            name,
            "setting the most CPUs of",
            d => LibvirtErrors.Check(DomainNative.SetVcpus(d, (uint)count, DomainFlags.AffectConfig | DomainFlags.VcpuMaximum), $"setting the most CPUs of `{name}` to {count}"),
            cancellation);

    /// <inheritdoc/>
    public Task SetMemoryAsync(string name, long kibibytes, DomainScope scope, CancellationToken cancellation) =>
        ChangeAsync(
            name,
            "setting the memory of",
            d => LibvirtErrors.Check(DomainNative.SetMemory(d, (nuint)kibibytes, (uint)scope), $"setting the memory of `{name}` to {kibibytes} KiB"),
            cancellation);

    /// <inheritdoc/>
    public Task SetMaxMemoryAsync(string name, long kibibytes, CancellationToken cancellation) =>
        ChangeAsync(
            name,
            "setting the most memory of",
            d => LibvirtErrors.Check(
                DomainNative.SetMemory(d, (nuint)kibibytes, DomainFlags.AffectConfig | DomainFlags.MemoryMaximum),
                $"setting the most memory of `{name}` to {kibibytes} KiB"),
            cancellation);

    private static void SetVcpus(DomainHandle domain, string name, int count, uint flags)
    {
        try
        {
            LibvirtErrors.Check(DomainNative.SetVcpus(domain, (uint)count, flags), $"setting the CPUs of `{name}` to {count}");
        }
        catch (LibvirtException e) when (e.Code == LibvirtErrorCode.OperationTimeout)
        {
            throw new UnplugTimedOutException(e.Message, e);
        }
    }

    private static void SetGuestVcpus(DomainHandle domain, string name, int count)
    {
        try
        {
            LibvirtErrors.Check(DomainNative.SetVcpus(domain, (uint)count, DomainFlags.VcpuGuest), $"setting the guest's CPUs of `{name}` to {count}");
        }
        catch (LibvirtException e) when (e.IsUnsupported)
        {
            throw new GuestAgentUnavailableException(e.Message, e.Code);
        }
    }

    private static void Pause(DomainHandle domain, string name) => LibvirtErrors.Check(DomainNative.Suspend(domain), $"pausing `{name}`");

    /// <summary>Starts paused where the driver can; else starts and pauses at once.</summary>
    private static void Start(bool paused, Action<uint> start, Action pause)
    {
        if (!paused)
        {
            start(0);
            return;
        }

        try
        {
            start(DomainFlags.StartPaused);
        }
        catch (LibvirtException e) when (e.IsUnsupported)
        {
            start(0);
            pause();
        }
    }

    /// <summary>Makes a call with an optional flag, and once more without it where the driver does not know the flag.</summary>
    private static void WithOptional(uint optional, uint flags, Action<uint> call)
    {
        try
        {
            call(flags | optional);
        }
        catch (LibvirtException e) when (e.IsUnsupported)
        {
            call(flags);
        }
    }

    private static DomainHandle Find(ConnectHandle connection, string name, string doing) =>
        LibvirtErrors.Check(DomainNative.LookupByName(connection, name), $"{doing} `{name}`");

    private Task ChangeAsync(string name, string doing, Action<DomainHandle> change, CancellationToken cancellation) =>
        CallAsync(
            name,
            connection =>
            {
                using var domain = Find(connection, name, doing);
                change(domain);
            },
            cancellation);
}
