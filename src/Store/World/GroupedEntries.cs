using System.Buffers.Binary;
using Mgmt.Model;
using Mgmt.Store.Writing;

namespace Mgmt.Store.World;

/// <summary>Entries in groups: each has a name of its own in its group, and a group is watched as a whole.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class GroupedEntries
{
    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;
    private readonly EntrySpace _space;
    private readonly LatestWatches<Str, IReadOnlyList<KeyValuePair<Str, Str>>> _watches;

    public GroupedEntries(StoreMemory memory, WriteQueue? queue, EntrySpace space)
    {
        _memory = memory;
        _queue = queue;
        _space = space;
        _watches = new(Read);
    }

    /// <summary>The entries of <paramref name="group"/>, now and whenever one changes.</summary>
    public IObservable<IReadOnlyList<KeyValuePair<Str, Str>>> Watch(Str group) => _watches.Watch(group);

    /// <summary>The entries of <paramref name="group"/>, in the order of their names.</summary>
    public IReadOnlyList<KeyValuePair<Str, Str>> Read(Str group)
    {
        var prefix = Key(group, Str.Empty);
        var entries = new List<KeyValuePair<Str, Str>>();
        foreach (var key in _memory.Keys(_space))
        {
            if (key.Span.StartsWith(prefix.Span) && _memory.TryGetEntry(new(_space, key), out var value))
            {
                entries.Add(new(Str.From(key.Span[prefix.Length..]), Str.From(value.Span)));
            }
        }

        return entries;
    }

    /// <summary>Sets an entry, or removes it for null.</summary>
    public void Set(Str group, Str name, Str? value)
    {
        if (EntryWrites.Set(_memory, _queue, new(_space, Key(group, name)), value?.Memory))
        {
            _watches.Changed(group);
        }
    }

    // The length goes first, so that no group's keys begin with another's.
    private static Str Key(Str group, Str name)
    {
        var key = new byte[sizeof(int) + group.Length + name.Length];
        BinaryPrimitives.WriteInt32BigEndian(key, group.Length);
        group.Span.CopyTo(key.AsSpan(sizeof(int)));
        name.Span.CopyTo(key.AsSpan(sizeof(int) + group.Length));
        return Str.Adopt(key);
    }
}
