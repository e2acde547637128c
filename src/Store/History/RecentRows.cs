namespace Mgmt.Store.History;

/// <summary>The newest rows of history, for a store without a file.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class RecentRows<T>(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _rows = new();

    public void Add(T row)
    {
        lock (_gate)
        {
            if (_rows.Count == capacity)
            {
                _rows.Dequeue();
            }

            _rows.Enqueue(row);
        }
    }

    /// <summary>The newest that match, newest first.</summary>
    public IReadOnlyList<T> Find(Func<T, bool> matches, int limit)
    {
        lock (_gate)
        {
            return [.. _rows.Reverse().Where(matches).Take(limit)];
        }
    }
}
