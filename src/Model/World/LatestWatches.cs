namespace Mgmt.Model;

/// <summary>
/// Who watches what lies under which key. Each watcher is told the present state at once and the latest one after every
/// change, in order; of changes in quick succession it may miss all but the last.
/// </summary>
/// <param name="read">What lies under a key now.</param>
/// <typeparam name="TKey">What names a thing.</typeparam>
/// <typeparam name="T">What there is to know of it.</typeparam>
/// <threadsafety>Safe from any thread. Watchers are called by whoever makes a change.</threadsafety>
public sealed class LatestWatches<TKey, T>(Func<TKey, T> read)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, List<Watcher>> _watchers = [];

    /// <summary>What lies under <paramref name="key"/>, now and whenever that changes.</summary>
    public IObservable<T> Watch(TKey key) => new Source(this, key);

    /// <summary>Tells everyone who watches <paramref name="key"/> what lies there now.</summary>
    public void Changed(TKey key)
    {
        Watcher[] watchers;
        lock (_gate)
        {
            watchers = _watchers.TryGetValue(key, out var found) ? [.. found] : [];
        }

        foreach (var watcher in watchers)
        {
            watcher.Look();
        }
    }

    private Watcher Add(TKey key, IObserver<T> observer)
    {
        var watcher = new Watcher(this, key, observer);
        lock (_gate)
        {
            if (!_watchers.TryGetValue(key, out var watchers))
            {
                _watchers[key] = watchers = [];
            }

            watchers.Add(watcher);
        }

        watcher.Look();
        return watcher;
    }

    private void Remove(TKey key, Watcher watcher)
    {
        lock (_gate)
        {
            if (_watchers.TryGetValue(key, out var watchers) && watchers.Remove(watcher) && watchers.Count == 0)
            {
                _watchers.Remove(key);
            }
        }
    }

    private sealed class Source(LatestWatches<TKey, T> owner, TKey key) : IObservable<T>
    {
        public IDisposable Subscribe(IObserver<T> observer) => owner.Add(key, observer);
    }

    private sealed class Watcher(LatestWatches<TKey, T> owner, TKey key, IObserver<T> observer) : IDisposable
    {
        private readonly Lock _gate = new();
        private bool _isFresh;
        private bool _isDelivering;
        private bool _isEnded;

        public void Look()
        {
            lock (_gate)
            {
                _isFresh = true;
                if (_isDelivering)
                {
                    // Whoever delivers, perhaps further up this very stack, looks again.
                    return;
                }

                _isDelivering = true;
            }

            while (IsDue())
            {
                observer.OnNext(owner.Read(key));
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _isEnded = true;
            }

            owner.Remove(key, this);
        }

        private bool IsDue()
        {
            lock (_gate)
            {
                _isDelivering = _isFresh && !_isEnded;
                _isFresh = false;
                return _isDelivering;
            }
        }
    }

    private T Read(TKey key) => read(key);
}
