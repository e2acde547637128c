using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>Policy time as Rx's scheduler, so that its operators live on the one clock and tests can play time.</summary>
/// <param name="clock">Policy time.</param>
/// <threadsafety>Safe from any thread. Work runs where the clock's timers fire.</threadsafety>
public sealed class PolicyScheduler(PolicyClock clock) : IScheduler, ISchedulerPeriodic, IServiceProvider
{
    /// <inheritdoc/>
    public DateTimeOffset Now => clock.Now.ToDateTimeOffset();

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, TimeSpan.Zero, action);

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);

    /// <inheritdoc/>
    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) =>
        new Work(clock, dueTime, () => action(this, state));

    /// <summary>Runs <paramref name="action"/> once a period, on whole periods from now: lateness does not add up, and what was missed is not made up for.</summary>
    public IDisposable SchedulePeriodic<TState>(TState state, TimeSpan period, Func<TState, TState> action)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.FromMilliseconds(1));
        var start = clock.Now;
        var next = new SerialDisposable();
        Arm();
        return next;

        void Arm()
        {
            var now = clock.Now;
            var passed = (now - start).Ticks / period.Ticks;
            next.Disposable = this.Schedule(start + (period * (passed + 1)) - now, Run);
        }

        void Run()
        {
            state = action(state);
            Arm();
        }
    }

    object? IServiceProvider.GetService(ClrType serviceType) => serviceType == typeof(ISchedulerPeriodic) ? this : null;

    private sealed class Work : IDisposable
    {
        private readonly PolicyClock _clock;
        private readonly Instant _due;
        private readonly Func<IDisposable> _action;
        private readonly ITimer _timer;
        private readonly SingleAssignmentDisposable _result = new();

        public Work(PolicyClock clock, TimeSpan dueTime, Func<IDisposable> action)
        {
            _clock = clock;
            _due = clock.Now + dueTime;
            _action = action;
            _timer = clock.Time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimerSpan.RoundUp(dueTime), Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            _timer.Dispose();
            _result.Dispose();
        }

        private void Fire()
        {
            var left = _due - _clock.Now;
            if (_result.IsDisposed)
            {
                return;
            }

            if (left > TimeSpan.Zero)
            {
                _timer.Change(TimerSpan.RoundUp(left), Timeout.InfiniteTimeSpan);
                return;
            }

            _timer.Dispose();
            _result.Disposable = _action();
        }
    }
}
