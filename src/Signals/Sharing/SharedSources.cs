using System.Reactive;
using System.Reactive.Disposables;
using System.Reactive.Subjects;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// Runs one source for all who want the same one, for as long as anybody does. Whoever comes later gets the latest
/// reading at once. Nothing is remembered of a source that nobody wants any more.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class SharedSources
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SourceKey, object> _connections = [];

    /// <summary>How many sources run.</summary>
    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _connections.Count;
            }
        }
    }

    /// <summary>The source called <paramref name="key"/>, which <paramref name="source"/> is unless it runs already.</summary>
    public IObservable<Reading<T>> Share<T>(SourceKey key, IObservable<Reading<T>> source) => new Shared<T>(this, key, source);

    private sealed class Shared<T>(SharedSources owner, SourceKey key, IObservable<Reading<T>> source) : IObservable<Reading<T>>
    {
        public IDisposable Subscribe(IObserver<Reading<T>> observer)
        {
            Connection<T> connection;
            bool first;
            lock (owner._gate)
            {
                first = !owner._connections.TryGetValue(key, out var running);
                connection = first ? new() : (Connection<T>)running!;
                owner._connections[key] = connection;
                connection.Subscribers++;
            }

            var subscription = connection.Readings.Subscribe(observer);
            if (first)
            {
                connection.Source.Disposable = source.Subscribe(connection.Readings.AsObserver());
            }

            return Disposable.Create(() =>
            {
                subscription.Dispose();
                Leave(connection);
            });
        }

        private void Leave(Connection<T> connection)
        {
            lock (owner._gate)
            {
                if (--connection.Subscribers > 0)
                {
                    return;
                }

                owner._connections.Remove(key);
            }

            connection.Source.Dispose();
        }
    }

    private sealed class Connection<T>
    {
        public int Subscribers { get; set; }

        public ReplaySubject<Reading<T>> Readings { get; } = new(1);

        public SingleAssignmentDisposable Source { get; } = new();
    }
}
