using Mgmt.Model;
using Mgmt.Platform.Sqlite;
using Mgmt.Store.Files;
using Mgmt.Store.History;
using Mgmt.Store.LastGood;
using Mgmt.Store.Rows;
using Mgmt.Store.World;
using Mgmt.Store.Writing;

namespace Mgmt.Store;

/// <summary>
/// What the appliance remembers, in one SQLite file. It always opens: a damaged file is put aside and what could be read
/// of it kept; without a library, a directory or the right to write, everything is in memory, and
/// <see cref="Status"/> says why.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class StateStore : IAsyncDisposable
{
    /// <summary>The file's name in its directory.</summary>
    public const string FileName = "state.db";

    private static readonly EntryKey Clock = new(EntrySpace.Meta, "clock");

    private readonly StoreMemory _memory;
    private readonly StoreWriter? _writer;
    private readonly string? _problem;

    private StateStore(StoreMemory memory, StoreWriter? writer, string? problem)
    {
        _memory = memory;
        _writer = writer;
        _problem = problem;
        var queue = writer?.Queue;
        Journal = new(memory, queue);
        LastGood = new(memory, queue);
        States = new(memory, queue);
        World = new(memory, queue);
        Values = new(memory, queue);
        Numbers = new(memory, queue);
    }

    /// <summary>Drift, decisions, and the refreshes that are owed.</summary>
    public Journal Journal { get; }

    /// <summary>The last good policy.</summary>
    public LastGoodPolicy LastGood { get; }

    /// <summary>What policies and alerts carry over time.</summary>
    public PolicyStates States { get; }

    /// <summary>The strings of this host.</summary>
    public LocalWorld World { get; }

    /// <summary>What the `value` resources of this host hold.</summary>
    public LocalValues Values { get; }

    /// <summary>The numbers that this host has handed out.</summary>
    public LocalNumbers Numbers { get; }

    /// <summary>How the store is doing.</summary>
    public StoreStatus Status => _writer?.Queue.Status ?? new(false, _problem, 0, 0, 0);

    /// <summary>Opens the store in <paramref name="directory"/>, which is made when missing. Blocks for some milliseconds.</summary>
    /// <param name="directory">Where the file is, or null to keep all in memory.</param>
    /// <param name="time">What ages and retries are measured by.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static StateStore Open(string? directory, TimeProvider time, StateStoreOptions? options = null)
    {
        options ??= new();
        var memory = new StoreMemory();
        if (directory is null)
        {
            return new(memory, null, "no directory was given");
        }

        try
        {
            return new(memory, OpenWriter(Path.Combine(directory, FileName), memory, time, options), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            options.Warn?.Invoke($"nothing is remembered over a restart: {failure.Message}");
            return new(memory, null, failure.Message);
        }
    }

    /// <summary>The last instant of the run before, to start the policy clock from; the default when there was none.</summary>
    public Instant LastInstant()
    {
        try
        {
            return _memory.TryGetEntry(Clock, out var bytes) ? new(new BlobReader(bytes.Span).ReadInteger()) : default;
        }
        catch (InvalidDataException)
        {
            return default;
        }
    }

    /// <summary>Remembers <paramref name="now"/> as the policy clock's last instant.</summary>
    public void SaveInstant(Instant now)
    {
        var blob = new BlobWriter();
        blob.Write(now.Ticks);
        EntryWrites.Set(_memory, _writer?.Queue, Clock, blob.Bytes.ToArray());
    }

    /// <summary>Tries to write all that is pending. True when it is in the file.</summary>
    public Task<bool> FlushAsync() => _writer?.Queue.FlushAsync() ?? Task.FromResult(false);

    /// <summary>Writes what is pending and closes the file.</summary>
    public ValueTask DisposeAsync() => _writer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static StoreWriter OpenWriter(string path, StoreMemory memory, TimeProvider time, StateStoreOptions options)
    {
        StateFile? file = null;
        try
        {
            file = StateFile.Open(path);
            file.Load(memory);
            return new(path, file, isEmpty: false, memory, time, options);
        }
        catch (SqliteException damaged) when (damaged.Fault is SqliteFault.Corrupt)
        {
            file?.Dispose();
            var aside = PrivateFile.PutAside(path);
            options.Warn?.Invoke($"the state file is damaged and was put aside as {aside}; what could be read of it is kept: {damaged.Message}");
            return new(path, StateFile.Open(path), isEmpty: true, memory, time, options);
        }
    }
}
