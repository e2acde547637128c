using System.Threading.Channels;
using Mgmt.Engine;

namespace Mgmt.Resources.Tests.Virt;

/// <summary>What a watch reported, to be awaited.</summary>
internal sealed class RecordedEvents : IVertexEvents
{
    private readonly Channel<bool> _changes = Channel.CreateUnbounded<bool>();

    public void Changed() => _changes.Writer.TryWrite(true);

    public void Lost(Exception cause) => _changes.Writer.TryComplete(cause);

    public void Poll(TimeSpan period, string reason)
    {
    }

    public async Task NextAsync() => await _changes.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    public bool TryTake() => _changes.Reader.TryRead(out _);
}
