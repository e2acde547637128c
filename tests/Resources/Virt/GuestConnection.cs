using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>Passes every call on to a real connection; tests override what their guest does otherwise.</summary>
internal class GuestConnection(ILibvirtConnection inner) : ILibvirtConnection
{
    public string Uri => inner.Uri;

    public virtual IDisposable Subscribe(string? domain, Action<DomainEvent> handler) => inner.Subscribe(domain, handler);

    public virtual Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => inner.ListAsync(cancellation);

    public virtual Task<DomainSnapshot?> ReadAsync(string name, bool askGuest, CancellationToken cancellation) => inner.ReadAsync(name, askGuest, cancellation);

    public virtual Task<DomainCounts?> ReadCountsAsync(string name, CancellationToken cancellation) => inner.ReadCountsAsync(name, cancellation);

    public virtual Task<DomainCpuUse> ReadCpuUseAsync(string name, CancellationToken cancellation) => inner.ReadCpuUseAsync(name, cancellation);

    public virtual Task<DomainMemoryUse> ReadMemoryUseAsync(string name, CancellationToken cancellation) => inner.ReadMemoryUseAsync(name, cancellation);

    public virtual Task<string> GetXmlAsync(string name, bool inactive, CancellationToken cancellation) => inner.GetXmlAsync(name, inactive, cancellation);

    public virtual Task DefineAsync(string xml, CancellationToken cancellation) => inner.DefineAsync(xml, cancellation);

    public virtual Task StartAsync(string name, bool paused, CancellationToken cancellation) => inner.StartAsync(name, paused, cancellation);

    public virtual Task StartTransientAsync(string name, string xml, bool paused, CancellationToken cancellation) => inner.StartTransientAsync(name, xml, paused, cancellation);

    public virtual Task ShutdownAsync(string name, CancellationToken cancellation) => inner.ShutdownAsync(name, cancellation);

    public virtual Task DestroyAsync(string name, CancellationToken cancellation) => inner.DestroyAsync(name, cancellation);

    public virtual Task SuspendAsync(string name, CancellationToken cancellation) => inner.SuspendAsync(name, cancellation);

    public virtual Task ResumeAsync(string name, CancellationToken cancellation) => inner.ResumeAsync(name, cancellation);

    public virtual Task WakeUpAsync(string name, CancellationToken cancellation) => inner.WakeUpAsync(name, cancellation);

    public virtual Task UndefineAsync(string name, CancellationToken cancellation) => inner.UndefineAsync(name, cancellation);

    public virtual Task SetAutostartAsync(string name, bool enabled, CancellationToken cancellation) => inner.SetAutostartAsync(name, enabled, cancellation);

    public virtual Task SetVcpusAsync(string name, int count, DomainScope scope, CancellationToken cancellation) => inner.SetVcpusAsync(name, count, scope, cancellation);

    public virtual Task SetGuestVcpusAsync(string name, int count, CancellationToken cancellation) => inner.SetGuestVcpusAsync(name, count, cancellation);

    public virtual Task SetMaxVcpusAsync(string name, int count, CancellationToken cancellation) => inner.SetMaxVcpusAsync(name, count, cancellation);

    public virtual Task SetMemoryAsync(string name, long kibibytes, DomainScope scope, CancellationToken cancellation) => inner.SetMemoryAsync(name, kibibytes, scope, cancellation);

    public virtual Task SetMaxMemoryAsync(string name, long kibibytes, CancellationToken cancellation) => inner.SetMaxMemoryAsync(name, kibibytes, cancellation);

    public virtual Task<Version> VersionAsync(CancellationToken cancellation) => inner.VersionAsync(cancellation);

    public virtual Task<string> CapabilitiesAsync(CancellationToken cancellation) => inner.CapabilitiesAsync(cancellation);

    public virtual Task<bool> IsAliveAsync(CancellationToken cancellation) => inner.IsAliveAsync(cancellation);
}
