using System.Diagnostics.CodeAnalysis;
using Mgmt.Platform.Sqlite;
using Mgmt.Store.Files;

namespace Mgmt.Store.Writing;

/// <summary>What waits for the writer, between those who want something written and its thread. Nobody waits for the disk here.</summary>
/// <threadsafety>Safe from any thread; <see cref="Wait"/> and <see cref="Take"/> are the writer's.</threadsafety>
[SuppressMessage("Design", "CA1001", Justification = "Whoever still appends after the end must find the events alive; the collector frees them.")]
internal sealed class WriteQueue(StateStoreOptions options)
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _work = new(initialState: false);
    private readonly AutoResetEvent _urgent = new(initialState: false);
    private PendingWrites _pending = new();
    private string? _problem;
    private bool _closing;
    private long _dropped;
    private long _written;

    public StoreStatus Status
    {
        get
        {
            lock (_gate)
            {
                return new(true, _problem, _dropped, _written, _pending.Rows.Count);
            }
        }
    }

    /// <summary>Takes a row of history, or drops and counts it when too many wait.</summary>
    public void Append(object row)
    {
        bool wake;
        lock (_gate)
        {
            if (_closing || _pending.Rows.Count >= options.MaxWaitingRows)
            {
                _dropped++;
                return;
            }

            wake = !_pending.HasData;
            _pending.Rows.Add(row);
        }

        if (wake)
        {
            _work.Set();
        }
    }

    /// <summary>Changes what is pending, in <paramref name="change"/>, which runs under the lock.</summary>
    public void Set<T>(T argument, Action<PendingWrites, T> change)
    {
        bool wake;
        lock (_gate)
        {
            wake = !_pending.HasData;
            change(_pending, argument);
        }

        if (wake)
        {
            _work.Set();
        }
    }

    /// <summary>
    /// Like <see cref="Set{T}"/>, and completes when that survives a power failure: true. Completes at once, with false,
    /// while the file cannot be written.
    /// </summary>
    public Task<bool> SetDurablyAsync<T>(T argument, Action<PendingWrites, T> change)
    {
        lock (_gate)
        {
            change(_pending, argument);
            _pending.IsDurable = true;
            if (_problem is not null)
            {
                return Task.FromResult(false);
            }
        }

        return FlushAsync();
    }

    /// <summary>Hurries the writer to write all that is pending; false when that failed.</summary>
    public Task<bool> FlushAsync() => AfterwardsAsync(static outcome => outcome.IsWritten, false);

    /// <summary>Reads on the writer's thread, after all that is pending; <paramref name="otherwise"/> when the file cannot be read.</summary>
    public Task<T> QueryAsync<T>(Func<StateFile, T> read, T otherwise) => AfterwardsAsync(
        outcome =>
        {
            try
            {
                return outcome.File is null ? otherwise : read(outcome.File);
            }
            catch (SqliteException)
            {
                return otherwise;
            }
        },
        otherwise);

    /// <summary>Makes the writer come at once.</summary>
    public void Hurry()
    {
        _urgent.Set();
        _work.Set();
    }

    /// <summary>Takes nothing more, and lets the writer end after one last attempt.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closing = true;
        }

        Hurry();
    }

    /// <summary>Waits for something to write, and then a little for more.</summary>
    public void Wait()
    {
        _work.WaitOne();
        _urgent.WaitOne(options.Linger);
    }

    /// <summary>All that waits; <paramref name="last"/> when nothing will come after it.</summary>
    public PendingWrites Take(out bool last)
    {
        lock (_gate)
        {
            var taken = _pending;
            _pending = new();
            last = _closing;
            return taken;
        }
    }

    /// <summary>All of <paramref name="writes"/> is in the file. True when a problem is over with that.</summary>
    public bool Written(PendingWrites writes)
    {
        lock (_gate)
        {
            _written += writes.Rows.Count;
            var isSolved = _problem is not null;
            _problem = null;
            return isSolved;
        }
    }

    /// <summary>Nothing of <paramref name="writes"/> is in the file: it waits on, as far as there is room. True when the problem is new.</summary>
    public bool PutBack(PendingWrites writes, string problem)
    {
        lock (_gate)
        {
            var isNew = _problem is null;
            _problem = problem;
            _dropped += _pending.TakeBack(writes, options.MaxWaitingRows);
            return isNew;
        }
    }

    /// <summary>Gives the rows of <paramref name="writes"/> up.</summary>
    public void DropRows(PendingWrites writes)
    {
        lock (_gate)
        {
            _dropped += writes.Rows.Count;
        }

        writes.Rows.Clear();
    }

    private Task<T> AfterwardsAsync<T>(Func<WriteOutcome, T> conclude, T whenClosed)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_closing)
            {
                return Task.FromResult(whenClosed);
            }

            _pending.Afterwards.Add(outcome => done.TrySetResult(conclude(outcome)));
        }

        Hurry();
        return done.Task;
    }
}
