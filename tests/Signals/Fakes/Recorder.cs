using Mgmt.Model;

namespace Mgmt.Signals.Tests;

/// <summary>Remembers what a signal said.</summary>
internal sealed class Recorder<T> : IObserver<Reading<T>>, IDisposable
{
    private readonly object _gate = new();
    private readonly List<Reading<T>> _readings = [];
    private readonly IDisposable _subscription;

    public Recorder(IObservable<Reading<T>> signal) => _subscription = signal.Subscribe(this);

    public IReadOnlyList<Reading<T>> Readings
    {
        get
        {
            lock (_gate)
            {
                return [.. _readings];
            }
        }
    }

    public Reading<T> Last => Readings[^1];

    public T[] Values => [.. Readings.Select(r => r.Value)];

    public bool Ended { get; private set; }

    /// <summary>Waits until a reading satisfies <paramref name="wanted"/>: for signals of the real machine.</summary>
    public Reading<T> WaitFor(Func<Reading<T>, bool> wanted)
    {
        lock (_gate)
        {
            while (true)
            {
                foreach (var reading in _readings)
                {
                    if (wanted(reading))
                    {
                        return reading;
                    }
                }

                Assert.True(Monitor.Wait(_gate, TimeSpan.FromSeconds(10)), $"no such reading, only: {string.Join("; ", _readings)}");
            }
        }
    }

    public void OnNext(Reading<T> value)
    {
        lock (_gate)
        {
            _readings.Add(value);
            Monitor.PulseAll(_gate);
        }
    }

    public void OnCompleted() => Ended = true;

    public void OnError(Exception error) => Ended = true;

    public void Dispose() => _subscription.Dispose();
}
