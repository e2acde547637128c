using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>Counts changes in a sliding window.</summary>
internal sealed class ChangeBudget(ChangeLimit limit)
{
    private readonly Queue<Instant> _made = new();

    public ChangeLimit Limit => limit;

    /// <summary>How many changes are free at <paramref name="now"/>.</summary>
    public int Available(Instant now)
    {
        while (_made.TryPeek(out var oldest) && now - oldest >= limit.Period)
        {
            _made.Dequeue();
        }

        return limit.Count - _made.Count;
    }

    /// <summary>Takes one change, or says from when on one is free (null: never).</summary>
    public bool TryTake(Instant now, out Instant? freeAt)
    {
        if (Available(now) > 0)
        {
            _made.Enqueue(now);
            freeAt = null;
            return true;
        }

        freeAt = NextFree;
        return false;
    }

    /// <summary>When the oldest change leaves the window; null when the window is empty.</summary>
    public Instant? NextFree => _made.TryPeek(out var oldest) ? oldest + limit.Period : null;
}
