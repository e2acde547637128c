using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>What the scheduler does when a timer is due.</summary>
internal enum TimerKind
{
    /// <summary>Look at a vertex again: its poll, or the resync that backs its watch up.</summary>
    Look,

    /// <summary>Try a vertex again that failed.</summary>
    Retry,

    /// <summary>Let an event through that <c>Meta:limit</c> held back.</summary>
    Event,

    /// <summary>The time of a check or apply is up.</summary>
    Deadline,

    /// <summary>Set a lost watch up anew.</summary>
    Rewatch,

    /// <summary>See to the lanes.</summary>
    Lanes,

    /// <summary>See whether checks come to an end.</summary>
    LongChecks,

    /// <summary>A change is free again within the limit.</summary>
    Thaw,

    /// <summary>Nothing was under way for long enough.</summary>
    Converged,

    /// <summary>Say that the scheduler is alive.</summary>
    Heartbeat,

    /// <summary>Shutting down has to become more forceful.</summary>
    Stop,
}

/// <summary>One timer of the scheduler: armed at most once, moved and cancelled in place.</summary>
internal sealed class TimerNode(TimerKind kind, Vertex? vertex = null)
{
    public TimerKind Kind { get; } = kind;

    /// <summary>The vertex that it is about; null for a timer of the scheduler itself.</summary>
    public Vertex? Vertex { get; } = vertex;

    /// <summary>Where it stands in the heap; -1 while it is not armed.</summary>
    public int Slot { get; set; } = -1;

    public Instant Due { get; set; }

    /// <summary>The order in which timers were armed, so that equal times fire in that order.</summary>
    public long Sequence { get; set; }

    public bool IsArmed => Slot >= 0;
}
