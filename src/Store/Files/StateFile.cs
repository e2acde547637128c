using System.Diagnostics;
using Mgmt.Model;
using Mgmt.Platform.Kernel;
using Mgmt.Platform.Sqlite;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.Files;

/// <summary>The open state file. Used by one thread at a time: whoever opens it, then the writer.</summary>
internal sealed class StateFile : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SqliteDatabase _database;
    private readonly BlobWriter _blob = new();
    private readonly List<IDisposable> _open = [];
    private readonly HistoryTable _drift;
    private readonly HistoryTable _decisions;
    private readonly SqliteStatement _setEntry;
    private readonly SqliteStatement _removeEntry;
    private readonly SqliteStatement _addRefresh;
    private readonly SqliteStatement _removeRefresh;
    private readonly PolicyTable _policy;
    private bool _durable;

    private StateFile(SqliteDatabase database)
    {
        _database = database;
        _drift = Keep(new HistoryTable(database, "drift"));
        _decisions = Keep(new HistoryTable(database, "decisions"));
        _setEntry = Keep(database.Prepare("INSERT OR REPLACE INTO entries VALUES(?, ?, ?)"u8));
        _removeEntry = Keep(database.Prepare("DELETE FROM entries WHERE space = ? AND key = ?"u8));
        _addRefresh = Keep(database.Prepare("INSERT OR IGNORE INTO refreshes VALUES(?)"u8));
        _removeRefresh = Keep(database.Prepare("DELETE FROM refreshes WHERE pair = ?"u8));
        _policy = new(database);
    }

    public HistoryTable Drift => _drift;

    public HistoryTable Decisions => _decisions;

    /// <summary>Opens, and makes or upgrades, the file at <paramref name="path"/>.</summary>
    /// <exception cref="SqliteMissingException">There is no sqlite library.</exception>
    /// <exception cref="IOException">The file cannot be opened, made, read or upgraded.</exception>
    public static StateFile Open(string path)
    {
        PrivateFile.Ensure(path);
        var database = SqliteDatabase.Open(path, Patience);
        try
        {
            database.Execute("PRAGMA journal_mode = WAL"u8);
            database.Execute("PRAGMA synchronous = NORMAL"u8);
            database.Execute("PRAGMA journal_size_limit = 4194304"u8);
            Schema.Upgrade(database);
            return new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Reads entries and owed refreshes into <paramref name="memory"/>; what was read before a failure stays there.</summary>
    /// <exception cref="SqliteException">The file is damaged.</exception>
    public void Load(StoreMemory memory)
    {
        using (var refreshes = _database.Prepare("SELECT pair FROM refreshes"u8))
        {
            while (refreshes.Step())
            {
                TryAddRefresh(memory, refreshes.Bytes(0));
            }
        }

        using var entries = _database.Prepare("SELECT space, key, value FROM entries"u8);
        while (entries.Step())
        {
            memory.SetEntry(new((EntrySpace)entries.Integer(0), Str.From(entries.Bytes(1))), entries.Bytes(2).ToArray());
        }
    }

    /// <summary>Writes all of <paramref name="writes"/> in one transaction.</summary>
    /// <exception cref="SqliteException">None of it was written.</exception>
    public void Write(PendingWrites writes)
    {
        if (_durable != writes.IsDurable)
        {
            _durable = writes.IsDurable;
            _database.Execute(_durable ? "PRAGMA synchronous = FULL"u8 : "PRAGMA synchronous = NORMAL"u8);
        }

        _database.Execute("BEGIN IMMEDIATE"u8);
        try
        {
            WriteRefreshes(writes);
            WriteEntries(writes);
            WriteRows(writes);
            if (writes.Policy is { } policy)
            {
                _policy.Replace(policy);
            }

            HitBeforeCommit(writes);
            _database.Execute("COMMIT"u8);
        }
        catch
        {
            RollBack();
            throw;
        }

        HitAfterCommit(writes);
    }

    /// <summary>Forgets history beyond the limits.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Trim(int maxRows, Instant oldest)
    {
        _drift.Trim(maxRows, oldest);
        _decisions.Trim(maxRows, oldest);
    }

    /// <summary>The files of the last good policy; empty when there is none.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> ReadPolicy() => _policy.Read();

    public void Dispose()
    {
        _open.ForEach(static o => o.Dispose());
        _database.Dispose();
    }

    private static void TryAddRefresh(StoreMemory memory, ReadOnlySpan<byte> pair)
    {
        try
        {
            var reader = new BlobReader(pair);
            memory.Owe(new(reader.ReadVertex(), reader.ReadVertex()));
        }
        catch (InvalidDataException)
        {
            // Nobody can be refreshed by a name that cannot be read.
        }
    }

    [Conditional("FAULTPOINTS")]
    private static void HitBeforeCommit(PendingWrites writes)
    {
        FaultPoint.HitIf(writes.Rows.Count > 0, "journal.before-commit");
        FaultPoint.HitIf(writes.Refreshes.ContainsValue(true), "refresh.before-owing-commit");
        FaultPoint.HitIf(writes.Refreshes.ContainsValue(false), "refresh.before-forgetting-commit");
        FaultPoint.HitIf(writes.Policy is not null, "policy.before-commit");
        FaultPoint.HitIf(writes.Entries.Count > 0, "entries.before-commit");
    }

    [Conditional("FAULTPOINTS")]
    private static void HitAfterCommit(PendingWrites writes)
    {
        FaultPoint.HitIf(writes.Rows.Count > 0, "journal.after-commit");
        FaultPoint.HitIf(writes.Refreshes.ContainsValue(true), "refresh.after-owing-commit");
        FaultPoint.HitIf(writes.Refreshes.ContainsValue(false), "refresh.after-forgetting-commit");
        FaultPoint.HitIf(writes.Policy is not null, "policy.after-commit");
        FaultPoint.HitIf(writes.Entries.Count > 0, "entries.after-commit");
    }

    private void WriteRefreshes(PendingWrites writes)
    {
        foreach (var (key, owed) in writes.Refreshes)
        {
            _blob.Clear();
            _blob.Write(key.Changed);
            _blob.Write(key.Notified);
            var statement = owed ? _addRefresh : _removeRefresh;
            statement.Bind(1, _blob.Bytes);
            statement.Run();
        }
    }

    private void WriteEntries(PendingWrites writes)
    {
        foreach (var (key, value) in writes.Entries)
        {
            var statement = value is null ? _removeEntry : _setEntry;
            statement.Bind(1, (long)key.Space);
            statement.Bind(2, key.Key.Span);
            if (value is { } bytes)
            {
                statement.Bind(3, bytes.Span);
            }

            statement.Run();
        }
    }

    private void WriteRows(PendingWrites writes)
    {
        foreach (var row in writes.Rows)
        {
            _blob.Clear();
            if (row is DriftEvent drift)
            {
                DriftCodec.Write(_blob, drift);
                _drift.Append(drift.Time, drift.Vertex, _blob.Bytes);
            }
            else
            {
                var decision = (DecisionRecord)row;
                DecisionCodec.Write(_blob, decision);
                _decisions.Append(decision.Time, decision.Target, _blob.Bytes);
            }
        }
    }

    private void RollBack()
    {
        try
        {
            if (_database.IsInTransaction)
            {
                _database.Execute("ROLLBACK"u8);
            }
        }
        catch (SqliteException)
        {
            // The error that led here says more.
        }
    }

    private T Keep<T>(T disposable)
        where T : IDisposable
    {
        _open.Add(disposable);
        return disposable;
    }
}
