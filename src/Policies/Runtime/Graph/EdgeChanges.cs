using System.Collections.Immutable;
using Mgmt.Model;

namespace Mgmt.Policies.Runtime.Graph;

/// <summary>The edges of one transaction, and how they differ from those before.</summary>
internal sealed class EdgeChanges(ImmutableDictionary<EdgeKey, bool> edges, ImmutableHashSet<SendReceive> sends)
{
    private readonly List<KeyValuePair<EdgeKey, bool>> _set = [];
    private readonly List<EdgeKey> _removed = [];
    private readonly List<SendReceive> _sendsAdded = [];
    private readonly List<SendReceive> _sendsRemoved = [];
    private ImmutableDictionary<EdgeKey, bool>.Builder? _builder;

    public ImmutableDictionary<EdgeKey, bool> Edges { get; private set; } = edges;

    public ImmutableHashSet<SendReceive> Sends { get; private set; } = sends;

    public IReadOnlyList<KeyValuePair<EdgeKey, bool>> Set => _set;

    public IReadOnlyList<EdgeKey> Removed => _removed;

    public IReadOnlyList<SendReceive> SendsAdded => _sendsAdded;

    public IReadOnlyList<SendReceive> SendsRemoved => _sendsRemoved;

    private ImmutableDictionary<EdgeKey, bool>.Builder Builder => _builder ??= Edges.ToBuilder();

    public void SetEdge(EdgeKey key, bool notify)
    {
        if (!Builder.TryGetValue(key, out var before) || before != notify)
        {
            Builder[key] = notify;
            _set.Add(new(key, notify));
        }
    }

    public void RemoveEdge(EdgeKey key)
    {
        if (Builder.Remove(key))
        {
            _removed.Add(key);
        }
    }

    public void AddSend(SendReceive send)
    {
        Sends = Sends.Add(send);
        _sendsAdded.Add(send);
    }

    public void RemoveSend(SendReceive send)
    {
        Sends = Sends.Remove(send);
        _sendsRemoved.Add(send);
    }

    /// <summary>Takes an edge back that must not be.</summary>
    public void Drop(EdgeKey key)
    {
        _set.RemoveAll(e => e.Key == key);
        Edges = Edges.Remove(key);
    }

    /// <summary>Takes a hand-over back that must not be.</summary>
    public void Drop(SendReceive send)
    {
        _sendsAdded.Remove(send);
        Sends = Sends.Remove(send);
    }

    public void Finish() => Edges = _builder?.ToImmutable() ?? Edges;
}
