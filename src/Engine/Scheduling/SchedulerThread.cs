using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>The thread that drives a scheduler: pumps when a message comes or a timer is due, and sleeps otherwise.</summary>
internal sealed class SchedulerThread : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly Scheduler _scheduler;
    private readonly PolicyClock _clock;
    private readonly ManualResetEventSlim _wake = new(initialState: true, spinCount: 20);
    private readonly Thread _thread;

    // Real time is waited for by the thread itself, so that a starved thread pool delays no timer.
    private readonly ITimer? _alarm;

    public SchedulerThread(Scheduler scheduler, PolicyClock clock, Mailbox mailbox)
    {
        _scheduler = scheduler;
        _clock = clock;
        mailbox.Woken = _wake.Set;
        _alarm = ReferenceEquals(clock.Time, TimeProvider.System)
            ? null
            : clock.Time.CreateTimer(_ => _wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new(Loop) { IsBackground = true, Name = "mgmt-scheduler" };
    }

    /// <summary>True on the scheduler's own thread.</summary>
    public bool IsCurrent => Thread.CurrentThread == _thread;

    public void Start() => _thread.Start();

    public void Dispose()
    {
        _alarm?.Dispose();
        _wake.Dispose();
    }

    private void Loop()
    {
        while (!_scheduler.IsStopped)
        {
            Wait();
            _wake.Reset();
            _scheduler.Pump();
        }

        _alarm?.Dispose();
    }

    private void Wait()
    {
        if (_scheduler.NextDue is not { } due)
        {
            _wake.Wait();
            return;
        }

        var wait = due - _clock.Now;
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        wait = wait < Longest ? wait : Longest;
        if (_alarm is not null)
        {
            _alarm.Change(wait, Timeout.InfiniteTimeSpan);
            _wake.Wait();
            return;
        }

        // Rounded up: a wait that ends early would only be waited for once more.
        _wake.Wait((int)Math.Ceiling(wait.TotalMilliseconds));
    }
}
