using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>Arms the timers of vertices.</summary>
internal sealed class VertexTimers(EngineParts parts)
{
    private static readonly TimeSpan CalmWatch = TimeSpan.FromMinutes(1);

    /// <summary>How often <paramref name="vertex"/> is polled; null when it is watched.</summary>
    public static TimeSpan? PollPeriod(Vertex vertex) =>
        vertex.Meta.Poll > 0 ? TimeSpan.FromSeconds(vertex.Meta.Poll)
        : vertex.WatchPoll > TimeSpan.Zero ? vertex.WatchPoll
        : null;

    /// <summary>Sees to the next look in the background: a poll keeps its beat, a resync counts from now.</summary>
    public void ArmLook(Vertex vertex)
    {
        if (PollPeriod(vertex) is { } period)
        {
            if (vertex.LookTimer is not { IsArmed: true })
            {
                ArmLookAt(vertex, parts.After(period));
            }
        }
        else if (vertex.Meta.Poll == 0 && !vertex.IsEventLike)
        {
            var now = parts.Now;
            var resync = parts.After(parts.Options.ResyncPeriod) - now;
            ArmLookAt(vertex, now + (resync * (0.9 + (0.2 * parts.Random.NextDouble()))));
        }
    }

    /// <summary>Looks next at <paramref name="due"/>, or a beat later when that has passed.</summary>
    public void ArmLookAt(Vertex vertex, Instant due)
    {
        var now = parts.Now;
        if (due <= now && PollPeriod(vertex) is { } period)
        {
            due = now + period;
        }

        parts.Timers.Arm(vertex.LookTimer ??= new(TimerKind.Look, vertex), due);
    }

    public void ArmRetry(Vertex vertex, Instant due) => parts.Timers.Arm(vertex.RetryTimer ??= new(TimerKind.Retry, vertex), due);

    /// <summary>Lets the event that is held back through at <paramref name="freeAt"/>; never for null.</summary>
    public void ArmEvent(Vertex vertex, Instant? freeAt)
    {
        if (freeAt is { } due)
        {
            parts.Timers.Arm(vertex.EventTimer ??= new(TimerKind.Event, vertex), due);
        }
    }

    public void ArmDeadline(Vertex vertex) =>
        parts.Timers.Arm(vertex.DeadlineTimer ??= new(TimerKind.Deadline, vertex), parts.AfterMilliseconds(vertex.Meta.Timeout));

    /// <summary>Watches anew after a while; false when that is under way already.</summary>
    public bool ArmRewatch(Vertex vertex)
    {
        if (vertex.RewatchTimer is { IsArmed: true })
        {
            return false;
        }

        var now = parts.Now;
        if (now - vertex.WatchLostAt > CalmWatch)
        {
            vertex.WatchLosses = 0;
        }

        vertex.WatchLostAt = now;
        vertex.WatchPoll = TimeSpan.Zero;
        parts.Timers.Arm(vertex.RewatchTimer ??= new(TimerKind.Rewatch, vertex), now + BackOff.OfWatch(vertex.WatchLosses++));
        return true;
    }

    public void CancelAll(Vertex vertex)
    {
        parts.Timers.Cancel(vertex.LookTimer);
        parts.Timers.Cancel(vertex.RetryTimer);
        parts.Timers.Cancel(vertex.EventTimer);
        parts.Timers.Cancel(vertex.DeadlineTimer);
        parts.Timers.Cancel(vertex.RewatchTimer);
    }
}
