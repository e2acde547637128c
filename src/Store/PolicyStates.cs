using Mgmt.Model;
using Mgmt.Store.Writing;

namespace Mgmt.Store;

/// <summary>What policies and alerts carry over time (windows, hysteresis, pins), by key, so that it survives a restart.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class PolicyStates
{
    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;

    internal PolicyStates(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
    }

    /// <summary>Every key that has a value, in order.</summary>
    public IReadOnlyList<Str> Keys => _memory.Keys(EntrySpace.PolicyState);

    /// <summary>The bytes stored under <paramref name="key"/>, or null.</summary>
    public ReadOnlyMemory<byte>? Get(Str key) =>
        _memory.TryGetEntry(new(EntrySpace.PolicyState, key), out var value) ? value : (ReadOnlyMemory<byte>?)null;

    /// <summary>Stores <paramref name="value"/>, which must not change afterwards, or removes it for null. It is on disk soon after.</summary>
    public void Set(Str key, ReadOnlyMemory<byte>? value) =>
        EntryWrites.Set(_memory, _queue, new(EntrySpace.PolicyState, key), value);
}
