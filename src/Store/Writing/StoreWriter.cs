using Mgmt.Model;
using Mgmt.Platform.Sqlite;
using Mgmt.Store.Files;

namespace Mgmt.Store.Writing;

/// <summary>
/// The one thread that writes the state file. What comes while it writes, or while it lingers for more, goes into the
/// next transaction together. What cannot be written is kept, as far as there is room, and tried again; a damaged file is
/// put aside and written anew from memory.
/// </summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private const int RowsBetweenTrims = 1000;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _path;
    private readonly StoreMemory _memory;
    private readonly TimeProvider _time;
    private readonly StateStoreOptions _options;
    private readonly ITimer _retry;
    private StateFile? _file;
    private int _rowsSinceTrim;

    /// <summary>A writer that takes <paramref name="file"/> over. With <paramref name="isEmpty"/> it first brings all that is in memory into it.</summary>
    public StoreWriter(string path, StateFile file, bool isEmpty, StoreMemory memory, TimeProvider time, StateStoreOptions options)
    {
        _path = path;
        _file = file;
        _memory = memory;
        _time = time;
        _options = options;
        Queue = new(options);
        _retry = time.CreateTimer(static q => ((WriteQueue)q!).Hurry(), Queue, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (isEmpty)
        {
            Queue.Set(memory.Everything(), static (writes, everything) => writes.TakeBack(everything, int.MaxValue));
        }

        new Thread(Run) { IsBackground = true, Name = "mgmt-store" }.Start();
    }

    /// <summary>Where to put what is to be written.</summary>
    public WriteQueue Queue { get; }

    public async ValueTask DisposeAsync()
    {
        Queue.Close();
        await _ended.Task;
        await _retry.DisposeAsync();
    }

    private void Run()
    {
        try
        {
            var last = false;
            while (!last)
            {
                Queue.Wait();
                var writes = Queue.Take(out last);
                if (!writes.IsEmpty)
                {
                    var outcome = Attempt(writes);
                    writes.Afterwards.ForEach(conclude => conclude(outcome));
                }
            }
        }
        finally
        {
            _file?.Dispose();
            _ended.TrySetResult();
        }
    }

    private WriteOutcome Attempt(PendingWrites writes)
    {
        var isWritten = false;
        try
        {
            // There is none when it could not be opened at an earlier attempt to replace a damaged one.
            _file ??= StateFile.Open(_path);
            if (writes.HasData)
            {
                _file.Write(writes);
            }

            isWritten = true;
            Succeeded(writes);
            Trim(writes.Rows.Count);
        }
        catch (SqliteException damaged) when (damaged.Fault is SqliteFault.Corrupt && _file is not null)
        {
            isWritten = Replace(damaged, isWritten ? new() : writes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Failed(failure, writes);
        }
        catch (Exception unwritable)
        {
            // A row that cannot be encoded must not keep all others waiting for ever.
            Queue.DropRows(writes);
            Failed(unwritable, writes);
        }

        return new(isWritten, _file);
    }

    private bool Replace(SqliteException damaged, PendingWrites writes)
    {
        _file?.Dispose();
        _file = null;
        try
        {
            var aside = PrivateFile.PutAside(_path);
            Warn($"the state file is damaged and was put aside as {aside}: {damaged.Message}");
            _file = StateFile.Open(_path);
            var everything = _memory.Everything();
            everything.Rows.AddRange(writes.Rows);
            _file.Write(everything);
            Succeeded(writes);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Failed(failure, writes);
            return false;
        }
    }

    private void Trim(int rows)
    {
        _rowsSinceTrim += rows;
        if (_rowsSinceTrim < RowsBetweenTrims)
        {
            return;
        }

        _rowsSinceTrim = 0;
        try
        {
            _file!.Trim(_options.MaxRows, Instant.From(_time.GetUtcNow() - _options.MaxAge));
        }
        catch (SqliteException failure) when (failure.Fault is not SqliteFault.Corrupt)
        {
            // What is too old goes the next time.
        }
    }

    private void Succeeded(PendingWrites writes)
    {
        if (Queue.Written(writes))
        {
            Warn("the state file can be written again");
        }
    }

    private void Failed(Exception failure, PendingWrites writes)
    {
        if (Queue.PutBack(writes, failure.Message))
        {
            var advice = failure is SqliteException { Fault: SqliteFault.DiskFull } ? "; free some space there" : "";
            Warn($"the state file {_path} cannot be written, and what happens is kept in memory as far as there is room: {failure.Message}{advice}");
        }

        _retry.Change(_options.RetryAfter, Timeout.InfiniteTimeSpan);
    }

    private void Warn(string line)
    {
        try
        {
            _options.Warn?.Invoke(line);
        }
        catch (Exception)
        {
            // Whoever listens must not be able to end the writer.
        }
    }
}
