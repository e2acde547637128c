using Mgmt.Store.LastGood;

namespace Mgmt.Store.Writing;

/// <summary>What waits to be written in one transaction. Of history every row counts; of all else the latest.</summary>
internal sealed class PendingWrites
{
    /// <summary>Drift events and decision records, in their order.</summary>
    public List<object> Rows { get; private set; } = [];

    /// <summary>Entries to set, or to remove for null.</summary>
    public Dictionary<EntryKey, ReadOnlyMemory<byte>?> Entries { get; } = [];

    /// <summary>Refreshes that are owed (true) or no more (false).</summary>
    public Dictionary<RefreshKey, bool> Refreshes { get; } = [];

    /// <summary>The policy to keep, if a new one.</summary>
    public StoredPolicy? Policy { get; set; }

    /// <summary>True when the transaction must survive a power failure.</summary>
    public bool IsDurable { get; set; }

    /// <summary>Called after the attempt to write, with what it ended in.</summary>
    public List<Action<WriteOutcome>> Afterwards { get; } = [];

    public bool HasData => Rows.Count > 0 || Entries.Count > 0 || Refreshes.Count > 0 || Policy is not null;

    public bool IsEmpty => !HasData && Afterwards.Count == 0;

    /// <summary>Takes up what an earlier attempt could not write, without touching what came later. The count of rows that found no room is returned.</summary>
    public int TakeBack(PendingWrites failed, int maxRows)
    {
        foreach (var (key, value) in failed.Entries)
        {
            Entries.TryAdd(key, value);
        }

        foreach (var (key, owed) in failed.Refreshes)
        {
            Refreshes.TryAdd(key, owed);
        }

        Policy ??= failed.Policy;
        IsDurable |= failed.IsDurable;
        failed.Rows.AddRange(Rows);
        Rows = failed.Rows;
        var excess = Math.Max(0, Rows.Count - maxRows);
        Rows.RemoveRange(Rows.Count - excess, excess);
        return excess;
    }
}
