using Mgmt.Model;
using Mgmt.Store.Writing;

namespace Mgmt.Store.World;

/// <summary>The world of one host alone: strings by key, kept over restarts.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LocalWorld : IWorld
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Str, List<StringWatch>> _watches = [];
    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;

    internal LocalWorld(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
    }

    /// <summary>Every key that has a string, in order.</summary>
    public IReadOnlyList<Str> Keys => _memory.Keys(EntrySpace.WorldString);

    /// <summary>The string stored under <paramref name="key"/>, or null.</summary>
    public Str? GetString(Str key) =>
        _memory.TryGetEntry(new(EntrySpace.WorldString, key), out var value) ? Str.From(value.Span) : null;

    /// <inheritdoc/>
    public IObservable<Str?> WatchString(Str key) => new StringSource(this, key);

    /// <inheritdoc/>
    public ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (EntryWrites.Set(_memory, _queue, new(EntrySpace.WorldString, key), value?.Memory))
        {
            foreach (var watch in Watches(key))
            {
                watch.Publish(GetString(key));
            }
        }

        return ValueTask.CompletedTask;
    }

    private StringWatch[] Watches(Str key)
    {
        lock (_gate)
        {
            return _watches.TryGetValue(key, out var watches) ? [.. watches] : [];
        }
    }

    private StringWatch Watch(Str key, IObserver<Str?> observer)
    {
        var watch = new StringWatch(observer, ended => End(key, ended));
        lock (_gate)
        {
            if (!_watches.TryGetValue(key, out var watches))
            {
                _watches[key] = watches = [];
            }

            watches.Add(watch);
        }

        watch.Publish(GetString(key));
        return watch;
    }

    private void End(Str key, StringWatch watch)
    {
        lock (_gate)
        {
            if (_watches.TryGetValue(key, out var watches) && watches.Remove(watch) && watches.Count == 0)
            {
                _watches.Remove(key);
            }
        }
    }

    private sealed class StringSource(LocalWorld world, Str key) : IObservable<Str?>
    {
        public IDisposable Subscribe(IObserver<Str?> observer) => world.Watch(key, observer);
    }
}
