using System.Diagnostics.CodeAnalysis;
using Mgmt.Model;
using Mgmt.Store.LastGood;

namespace Mgmt.Store.Writing;

/// <summary>
/// What the store holds besides history, in memory: reads never wait for the disk, all works without one, and a damaged
/// file can be written anew.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class StoreMemory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EntryKey, ReadOnlyMemory<byte>> _entries = [];
    private readonly HashSet<RefreshKey> _owed = [];
    private StoredPolicy? _policy;

    public StoredPolicy? Policy
    {
        get
        {
            lock (_gate)
            {
                return _policy;
            }
        }

        set
        {
            lock (_gate)
            {
                _policy = value;
            }
        }
    }

    public bool TryGetEntry(EntryKey key, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> value)
    {
        lock (_gate)
        {
            return _entries.TryGetValue(key, out value);
        }
    }

    public IReadOnlyList<Str> Keys(EntrySpace space)
    {
        lock (_gate)
        {
            return [.. _entries.Keys.Where(k => k.Space == space).Select(static k => k.Key).Order()];
        }
    }

    /// <summary>Sets an entry, or removes it for null. False when it was so already.</summary>
    public bool SetEntry(EntryKey key, ReadOnlyMemory<byte>? value)
    {
        lock (_gate)
        {
            if (value is not { } bytes)
            {
                return _entries.Remove(key);
            }

            if (_entries.TryGetValue(key, out var old) && old.Span.SequenceEqual(bytes.Span))
            {
                return false;
            }

            _entries[key] = bytes;
            return true;
        }
    }

    public void Owe(RefreshKey key)
    {
        lock (_gate)
        {
            _owed.Add(key);
        }
    }

    /// <summary>False when it was not owed anyway.</summary>
    public bool Forgive(RefreshKey key)
    {
        lock (_gate)
        {
            return _owed.Remove(key);
        }
    }

    public IReadOnlyList<RefreshKey> Owed()
    {
        lock (_gate)
        {
            return [.. _owed];
        }
    }

    /// <summary>All of it, to be written to an empty file.</summary>
    public PendingWrites Everything()
    {
        lock (_gate)
        {
            var writes = new PendingWrites { Policy = _policy, IsDurable = true };
            foreach (var (key, value) in _entries)
            {
                writes.Entries[key] = value;
            }

            foreach (var key in _owed)
            {
                writes.Refreshes[key] = true;
            }

            return writes;
        }
    }
}
