using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>All timers of the scheduler, the earliest first. Arming, moving and cancelling cost the logarithm of their number.</summary>
internal sealed class TimerHeap
{
    private TimerNode[] _nodes = new TimerNode[64];
    private long _sequence;

    public int Count { get; private set; }

    /// <summary>When the earliest timer is due; null when none is armed.</summary>
    public Instant? NextDue => Count > 0 ? _nodes[0].Due : null;

    /// <summary>Arms <paramref name="node"/>, or moves it when it is armed already.</summary>
    public void Arm(TimerNode node, Instant due)
    {
        node.Due = due;
        node.Sequence = _sequence++;
        if (!node.IsArmed)
        {
            if (Count == _nodes.Length)
            {
                Array.Resize(ref _nodes, Count * 2);
            }

            Place(node, Count++);
        }

        Down(node, Up(node, node.Slot));
    }

    public void Cancel(TimerNode? node)
    {
        if (node is null || !node.IsArmed)
        {
            return;
        }

        var slot = node.Slot;
        node.Slot = -1;
        var last = _nodes[--Count];
        _nodes[Count] = null!;
        if (!ReferenceEquals(last, node))
        {
            Place(last, slot);
            Down(last, Up(last, slot));
        }
    }

    /// <summary>Takes the earliest timer out when it is due at <paramref name="now"/>.</summary>
    public TimerNode? TakeDue(Instant now)
    {
        if (Count == 0 || _nodes[0].Due > now)
        {
            return null;
        }

        var node = _nodes[0];
        Cancel(node);
        return node;
    }

    private static bool Before(TimerNode left, TimerNode right) =>
        left.Due.Ticks != right.Due.Ticks ? left.Due.Ticks < right.Due.Ticks : left.Sequence < right.Sequence;

    private int Up(TimerNode node, int slot)
    {
        while (slot > 0)
        {
            var parent = (slot - 1) / 2;
            if (!Before(node, _nodes[parent]))
            {
                break;
            }

            Place(_nodes[parent], slot);
            slot = parent;
        }

        Place(node, slot);
        return slot;
    }

    private void Down(TimerNode node, int slot)
    {
        while (true)
        {
            var child = (slot * 2) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && Before(_nodes[child + 1], _nodes[child]))
            {
                child++;
            }

            if (!Before(_nodes[child], node))
            {
                break;
            }

            Place(_nodes[child], slot);
            slot = child;
        }

        Place(node, slot);
    }

    private void Place(TimerNode node, int slot)
    {
        _nodes[slot] = node;
        node.Slot = slot;
    }
}
