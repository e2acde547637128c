namespace Mgmt.Signals;

/// <summary>
/// One thread that reads, one read at a time. A read that does not come back, as on a dead mount, is written off: it is
/// told so, and another thread takes the rest over. When the read comes back after all, its thread ends.
/// </summary>
internal sealed class ReadLane : IReadLane
{
    // Each dead mount costs a thread for as long as it is dead; beyond these the reads wait.
    private const int MaxStuck = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Queue<IBlockingRead> _queue = [];
    private readonly TimeProvider _time;
    private readonly ITimer _watchdog;
    private Thread? _worker;
    private IBlockingRead? _running;
    private long _started;
    private int _stuck;
    private bool _disposed;

    public ReadLane(TimeProvider time)
    {
        _time = time;
        _watchdog = time.CreateTimer(_ => WriteOff(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Post(IBlockingRead read)
    {
        lock (_gate)
        {
            _queue.Enqueue(read);
            EnsureWorker_NeedsLock();
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _queue.Clear();
            Monitor.PulseAll(_gate);
        }

        _watchdog.Dispose();
    }

    private void EnsureWorker_NeedsLock()
    {
        if (_worker is null && !_disposed && _stuck < MaxStuck)
        {
            _worker = new Thread(Work) { IsBackground = true, Name = "signal reader" };
            _worker.Start();
        }
    }

    private void Work()
    {
        while (Take() is { } read)
        {
            read.Run();
            if (!Finished())
            {
                return;
            }
        }
    }

    private IBlockingRead? Take()
    {
        lock (_gate)
        {
            while (_queue.Count == 0 && !_disposed)
            {
                Monitor.Wait(_gate);
            }

            if (_disposed)
            {
                return null;
            }

            _running = _queue.Dequeue();
            _started = _time.GetTimestamp();
            _watchdog.Change(Patience + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            return _running;
        }
    }

    /// <summary>False when this thread was written off meanwhile.</summary>
    private bool Finished()
    {
        lock (_gate)
        {
            if (_worker != Thread.CurrentThread)
            {
                _stuck--;
                if (_queue.Count > 0)
                {
                    EnsureWorker_NeedsLock();
                }

                return false;
            }

            _running = null;
            if (!_disposed)
            {
                _watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            return true;
        }
    }

    private void WriteOff()
    {
        IBlockingRead read;
        lock (_gate)
        {
            // The read may have ended, and the next begun, while the timer was on its way; that one has a timer of its own.
            if (_running is null || _disposed || _time.GetElapsedTime(_started) < Patience)
            {
                return;
            }

            read = _running;
            _running = null;
            _worker = null;
            _stuck++;
            if (_queue.Count > 0)
            {
                EnsureWorker_NeedsLock();
            }
        }

        read.Stuck(Patience);
    }
}
