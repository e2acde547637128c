using System.Diagnostics.CodeAnalysis;

namespace Mgmt.Engine.Lanes;

/// <summary>Work that waits for a lane: urgent work first, but not for ever.</summary>
internal sealed class LaneQueue
{
    private const int UrgentInARow = 16;
    private readonly Queue<LaneWork> _urgent = new();
    private readonly Queue<LaneWork> _other = new();
    private int _inARow;

    public int Count => _urgent.Count + _other.Count;

    public void Enqueue(LaneWork work) => (work.IsUrgent ? _urgent : _other).Enqueue(work);

    public bool TryDequeue([NotNullWhen(true)] out LaneWork? work)
    {
        if (_urgent.Count > 0 && (_other.Count == 0 || _inARow < UrgentInARow))
        {
            _inARow++;
            return _urgent.TryDequeue(out work);
        }

        _inARow = 0;
        return _other.TryDequeue(out work);
    }

    public LaneWork Dequeue() => TryDequeue(out var work) ? work : throw new InvalidOperationException("no work waits");

    public void Clear()
    {
        _urgent.Clear();
        _other.Clear();
    }
}
