using Mgmt.Model;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.World;

/// <summary>What the `value` resources of this host hold, kept over restarts.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LocalValues : ILocalValues
{
    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;
    private readonly LatestWatches<Str, Value> _watches;

    internal LocalValues(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
        _watches = new(Get);
    }

    /// <inheritdoc/>
    public IObservable<Value> Watch(Str key) => _watches.Watch(key);

    /// <inheritdoc/>
    public void Set(Str key, Value value)
    {
        if (EntryWrites.Set(_memory, _queue, new(EntrySpace.LocalValue, key), value.IsNone ? null : ValueCodec.Pack(value)))
        {
            _watches.Changed(key);
        }
    }

    // What cannot be read, or was written by a later version, counts as not there.
    private Value Get(Str key)
    {
        try
        {
            return _memory.TryGetEntry(new(EntrySpace.LocalValue, key), out var bytes) ? ValueCodec.Unpack(bytes.Span) : default;
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }
}
