using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// Readings of something that may block: one at once, and one whenever its triggers ask. Requests that come while one is
/// under way, or close behind it, are one request.
/// </summary>
/// <param name="lane">Where reads run.</param>
/// <param name="scheduler">Policy time.</param>
/// <param name="clock">Policy time.</param>
/// <param name="read">Reads. Whatever it throws is a missing reading, its message the reason.</param>
/// <param name="attach">Attaches what asks for another reading, until disposed.</param>
/// <typeparam name="T">What is read.</typeparam>
internal sealed class BlockingSignal<T>(
    IReadLane lane, PolicyScheduler scheduler, PolicyClock clock, Func<T> read, Func<Action, IDisposable> attach) : IObservable<Reading<T>>
{
    /// <summary>The least time between two readings, so that a log that grows all the time is not read all the time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    public IDisposable Subscribe(IObserver<Reading<T>> observer)
    {
        var subscription = new Subscription(lane, scheduler, clock, read, observer);

        // Triggers first: what changes after the first look has to be noticed.
        subscription.Triggers = attach(subscription.Request);
        subscription.Request();
        return subscription;
    }

    private sealed class Subscription(
        IReadLane lane, PolicyScheduler scheduler, PolicyClock clock, Func<T> read, IObserver<Reading<T>> observer) : IBlockingRead, IDisposable
    {
        private readonly Lock _gate = new();
        private readonly Lock _emitting = new();
        private readonly SerialDisposable _delay = new();
        private Instant? _lastRead;
        private bool _running;
        private bool _asked;
        private bool _disposed;

        public IDisposable Triggers { private get; set; } = Disposable.Empty;

        public void Request()
        {
            TimeSpan wait;
            lock (_gate)
            {
                if (_asked || _disposed)
                {
                    return;
                }

                _asked = true;
                if (_running)
                {
                    return;
                }

                wait = _lastRead is { } last ? last + Rest - clock.Now : TimeSpan.Zero;
            }

            Start(wait);
        }

        public void Run()
        {
            Emit(Read());
            bool again;
            lock (_gate)
            {
                _running = false;
                _lastRead = clock.Now;
                again = _asked;
            }

            if (again)
            {
                Start(Rest);
            }
        }

        public void Stuck(TimeSpan waited) =>
            Emit(Reading<T>.Missing($"it has not answered for {waited.TotalSeconds:0} s", clock.Now));

        public void Dispose()
        {
            lock (_gate)
            {
                _disposed = true;
            }

            Triggers.Dispose();
            _delay.Dispose();
        }

        private void Start(TimeSpan wait)
        {
            if (wait > TimeSpan.Zero)
            {
                _delay.Disposable = scheduler.Schedule(wait, Post);
            }
            else
            {
                Post();
            }
        }

        private void Post()
        {
            lock (_gate)
            {
                if (_disposed)
                {
                    return;
                }

                _asked = false;
                _running = true;
            }

            lane.Post(this);
        }

        private Reading<T> Read()
        {
            try
            {
                return Reading<T>.Of(read(), clock.Now);
            }
            catch (Exception failure)
            {
                return Reading<T>.Missing(failure.Message, clock.Now);
            }
        }

        private void Emit(Reading<T> reading)
        {
            // A read that comes back late can meet its own obituary.
            lock (_emitting)
            {
                if (!_disposed)
                {
                    observer.OnNext(reading);
                }
            }
        }
    }
}
