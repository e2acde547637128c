namespace Mgmt.Engine.Scheduling;

/// <summary>A counting semaphore of <c>Meta:sema</c>; those who wait get it in the order in which they asked.</summary>
internal sealed class Semaphore(string id, int size)
{
    private readonly LinkedList<Vertex> _waiting = new();
    private int _free = size;

    public string Id { get; } = id;

    /// <summary>Takes it, or queues up.</summary>
    public bool TryTake(Vertex vertex)
    {
        if (_free > 0)
        {
            _free--;
            return true;
        }

        _waiting.AddLast(vertex);
        return false;
    }

    /// <summary>Gives it back; returns the vertex that has it now, if one waited.</summary>
    public Vertex? Release()
    {
        if (_waiting.First is { } next)
        {
            _waiting.RemoveFirst();
            return next.Value;
        }

        _free++;
        return null;
    }

    public void Leave(Vertex vertex) => _waiting.Remove(vertex);
}
