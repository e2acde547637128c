using System.Reactive.Disposables;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// Readings of a sampler: one at once, and one a period. A failure is a missing reading, and the sampler is asked again,
/// less and less often, until it works.
/// </summary>
/// <typeparam name="T">What is measured.</typeparam>
internal sealed class PolledSignal<T>(PolicyClock clock, Ticker ticker, TimeSpan period, Func<ISampler<T>> open) : IObservable<Reading<T>>
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);

    public IDisposable Subscribe(IObserver<Reading<T>> observer) => new Subscription(clock, ticker, period, open(), observer);

    private sealed class Subscription : IDisposable
    {
        private readonly ISampler<T> _sampler;
        private readonly IObserver<Reading<T>> _observer;
        private readonly BackOff _backOff;
        private readonly CompositeDisposable _ticks = [];
        private Instant _notBefore;

        public Subscription(PolicyClock clock, Ticker ticker, TimeSpan period, ISampler<T> sampler, IObserver<Reading<T>> observer)
        {
            _sampler = sampler;
            _observer = observer;
            _backOff = new(period / 2, period > LongestBackOff ? period : LongestBackOff);

            // The first sample is taken before any tick can come, so that readings never overlap.
            if (!Sample(clock.Now) && sampler.Settling is { } settling)
            {
                _ticks.Add(ticker.Once(settling, now => Sample(now)));
            }

            _ticks.Add(ticker.Every(period, Tick));
        }

        public void Dispose()
        {
            _ticks.Dispose();
            _sampler.Dispose();
        }

        private void Tick(Instant now)
        {
            if (now >= _notBefore)
            {
                Sample(now);
            }
        }

        private bool Sample(Instant now)
        {
            if (Measure(now) is not { } reading)
            {
                return false;
            }

            _observer.OnNext(reading);
            return true;
        }

        private Reading<T>? Measure(Instant now)
        {
            try
            {
                if (!_sampler.TrySample(now, out var value))
                {
                    return null;
                }

                _backOff.Reset();
                return Reading<T>.Of(value, now);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or ObjectDisposedException)
            {
                // A tick is a little late sometimes, and then the right one comes a little less than the wait after it.
                _notBefore = now + (_backOff.Next() * 0.9);
                return Reading<T>.Missing(failure.Message, now);
            }
        }
    }
}
