using Mgmt.Model;
using Mgmt.Platform.Kernel;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.History;

/// <summary>The journal in the state file; without one, its newest rows in memory.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class Journal : IJournal
{
    private const int RowsInMemory = 1000;

    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;
    private readonly RecentRows<DriftEvent> _drift = new(RowsInMemory);
    private readonly RecentRows<DecisionRecord> _decisions = new(RowsInMemory);
    private readonly HashSet<RefreshKey> _inherited;

    internal Journal(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
        _inherited = [.. memory.Owed()];
    }

    /// <inheritdoc/>
    public void Append(DriftEvent drift)
    {
        FaultPoint.Hit("journal.before-append");
        if (_queue is null)
        {
            _drift.Add(drift);
        }
        else
        {
            _queue.Append(drift);
        }
    }

    /// <inheritdoc/>
    public void Append(DecisionRecord decision)
    {
        if (_queue is null)
        {
            _decisions.Add(decision);
        }
        else
        {
            _queue.Append(decision);
        }
    }

    /// <inheritdoc/>
    public ValueTask BeginRefreshAsync(VertexId vertex, IReadOnlyList<VertexId> notified)
    {
        if (notified.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        FaultPoint.Hit("refresh.before-owing");
        var keys = new RefreshKey[notified.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = new(vertex, notified[i]);
            _memory.Owe(keys[i]);
        }

        return _queue is null ? ValueTask.CompletedTask : new(_queue.SetDurablyAsync(keys, Owe));
    }

    /// <inheritdoc/>
    public void EndRefresh(VertexId vertex, VertexId notified)
    {
        FaultPoint.Hit("refresh.before-forgetting");
        var key = new RefreshKey(vertex, notified);
        lock (_inherited)
        {
            _inherited.Remove(key);
        }

        if (_memory.Forgive(key))
        {
            _queue?.Set(key, static (writes, k) => writes.Refreshes[k] = false);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<(VertexId Changed, VertexId Notified)> PendingRefreshes()
    {
        lock (_inherited)
        {
            return [.. _inherited.Select(static k => (k.Changed, k.Notified)).Order()];
        }
    }

    /// <summary>The drift events that <paramref name="query"/> wants, newest first. What was appended before is among them.</summary>
    public Task<IReadOnlyList<DriftEvent>> FindDriftAsync(HistoryQuery query) =>
        _queue is null
            ? Task.FromResult(_drift.Find(row => query.Matches(row.Time, row.Vertex), query.Limit))
            : _queue.QueryAsync(file => file.Drift.Read(query, DriftCodec.Read), []);

    /// <summary>The decisions that <paramref name="query"/> wants, newest first. What was appended before is among them.</summary>
    public Task<IReadOnlyList<DecisionRecord>> FindDecisionsAsync(HistoryQuery query) =>
        _queue is null
            ? Task.FromResult(_decisions.Find(row => query.Matches(row.Time, row.Target), query.Limit))
            : _queue.QueryAsync(file => file.Decisions.Read(query, DecisionCodec.Read), []);

    private static void Owe(PendingWrites writes, RefreshKey[] keys)
    {
        foreach (var key in keys)
        {
            writes.Refreshes[key] = true;
        }
    }
}
