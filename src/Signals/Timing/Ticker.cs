using Mgmt.Model;

namespace Mgmt.Signals;

/// <summary>
/// The one timer of all periodic signals. Periods are whole multiples since 1970 in policy time, so that signals of one
/// period are measured together, lateness does not add up, and a missed period is skipped. Ticks never overlap.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class Ticker : IDisposable
{
    private readonly PolicyClock _clock;
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private readonly List<Entry> _entries = [];
    private readonly List<Entry> _due = [];
    private bool _firing;
    private bool _disposed;

    public Ticker(PolicyClock clock)
    {
        _clock = clock;
        _timer = clock.Time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Calls <paramref name="tick"/> at each whole multiple of <paramref name="period"/>, until disposed.</summary>
    public IDisposable Every(TimeSpan period, Action<Instant> tick) => Add(new(this, tick, period, NextMultiple(_clock.Now, period)));

    /// <summary>Calls <paramref name="tick"/> once, after <paramref name="delay"/>, unless disposed before.</summary>
    public IDisposable Once(TimeSpan delay, Action<Instant> tick) => Add(new(this, tick, TimeSpan.Zero, _clock.Now + delay));

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _entries.Clear();
        }

        _timer.Dispose();
    }

    private static Instant NextMultiple(Instant now, TimeSpan period) => new(((now.Ticks / period.Ticks) + 1) * period.Ticks);

    private Entry Add(Entry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
            Arm_NeedsLock();
        }

        return entry;
    }

    private void Remove(Entry entry)
    {
        lock (_gate)
        {
            entry.Removed = true;
            _entries.Remove(entry);
        }
    }

    private void Fire()
    {
        Instant now;
        lock (_gate)
        {
            if (_firing || _disposed)
            {
                return;
            }

            now = _clock.Now;
            TakeDue_NeedsLock(now);
            _firing = true;
        }

        try
        {
            foreach (var entry in _due)
            {
                if (!entry.Removed)
                {
                    entry.Tick(now);
                }
            }
        }
        finally
        {
            lock (_gate)
            {
                _firing = false;
                Arm_NeedsLock();
            }
        }
    }

    private void TakeDue_NeedsLock(Instant now)
    {
        _due.Clear();
        foreach (var entry in _entries)
        {
            if (entry.Due <= now)
            {
                _due.Add(entry);
                entry.Due = entry.Period > TimeSpan.Zero ? NextMultiple(now, entry.Period) : entry.Due;
            }
        }

        foreach (var entry in _due)
        {
            if (entry.Period == TimeSpan.Zero)
            {
                _entries.Remove(entry);
            }
        }
    }

    private void Arm_NeedsLock()
    {
        // While ticks run, the end of the run arms.
        if (_firing || _disposed || _entries.Count == 0)
        {
            return;
        }

        var first = _entries[0].Due;
        foreach (var entry in _entries)
        {
            first = entry.Due < first ? entry.Due : first;
        }

        _timer.Change(TimerSpan.RoundUp(first - _clock.Now), Timeout.InfiniteTimeSpan);
    }

    private sealed class Entry(Ticker owner, Action<Instant> tick, TimeSpan period, Instant due) : IDisposable
    {
        private volatile bool _removed;

        public Action<Instant> Tick { get; } = tick;

        public TimeSpan Period { get; } = period;

        public Instant Due { get; set; } = due;

        public bool Removed
        {
            get => _removed;
            set => _removed = value;
        }

        public void Dispose() => owner.Remove(this);
    }
}
