using System.Collections.Concurrent;
using Mgmt.Policies.Runtime.Nodes;

namespace Mgmt.Policies.Runtime;

/// <summary>
/// Where sources tell the runtime that they have a reading. Each holds one place at most, and of several readings the
/// newest wins, so that the mailbox is bounded by the number of sources.
/// </summary>
/// <threadsafety>Posting is safe from any thread; taking is the runtime's.</threadsafety>
internal sealed class Mailbox(Action wake)
{
    private readonly ConcurrentQueue<SourceNode.Subscription> _waiting = new();

    public int Count => _waiting.Count;

    public void Post(SourceNode.Subscription subscription)
    {
        _waiting.Enqueue(subscription);
        wake();
    }

    public bool TryTake(out SourceNode.Subscription subscription) => _waiting.TryDequeue(out subscription!);
}
