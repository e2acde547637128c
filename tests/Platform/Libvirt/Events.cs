using System.Threading.Channels;
using Mgmt.Platform.Libvirt;

namespace Mgmt.Platform.Tests.Libvirt;

/// <summary>Collects events, to be awaited one by one.</summary>
internal sealed class Events : IDisposable
{
    private readonly Channel<DomainEvent> _channel = Channel.CreateUnbounded<DomainEvent>();
    private readonly IDisposable _subscription;

    public Events(ILibvirtConnection connection, string? domain) => _subscription = connection.Subscribe(domain, e => _channel.Writer.TryWrite(e));

    public async Task<DomainEventKind> NextAsync() => (await NextEventAsync()).Kind;

    public async Task<DomainEvent> NextEventAsync() => await _channel.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    public void Dispose() => _subscription.Dispose();
}
