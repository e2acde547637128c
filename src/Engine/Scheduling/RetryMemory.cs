using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// How many retries the vertices that left the graph had used, so that one that comes back goes on counting. Of the
/// vertices that left longest ago it is forgotten.
/// </summary>
internal sealed class RetryMemory
{
    private const int Capacity = 4096;
    private readonly Dictionary<VertexId, int> _used = [];
    private readonly Queue<VertexId> _order = new();

    public void Keep(VertexId id, int used)
    {
        if (_used.ContainsKey(id))
        {
            _used[id] = used;
            return;
        }

        if (used == 0)
        {
            return;
        }

        _used.Add(id, used);
        _order.Enqueue(id);
        if (_order.Count > Capacity)
        {
            _used.Remove(_order.Dequeue());
        }
    }

    /// <summary>What was kept of <paramref name="id"/>, or 0.</summary>
    public int Recall(VertexId id) => _used.GetValueOrDefault(id);
}
