using System.Reactive.Disposables;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// The wall clock in whole seconds since 1970: at once, and whenever the second changes. The wall clock is an input like
/// any other: when somebody sets it, the readings jump with it.
/// </summary>
internal sealed class ClockSignal(PolicyClock clock, Ticker ticker) : IObservable<Reading<long>>
{
    public IDisposable Subscribe(IObserver<Reading<long>> observer)
    {
        var next = new SerialDisposable();
        long? last = null;
        Look(clock.Now);
        return next;

        void Look(Instant now)
        {
            var wall = Instant.From(clock.Time.GetUtcNow());
            if (wall.UnixSeconds != last)
            {
                last = wall.UnixSeconds;
                observer.OnNext(Reading<long>.Of(wall.UnixSeconds, now));
            }

            next.Disposable = ticker.Once(TimeSpan.FromTicks(TimeSpan.TicksPerSecond - (wall.Ticks % TimeSpan.TicksPerSecond)), Look);
        }
    }
}
