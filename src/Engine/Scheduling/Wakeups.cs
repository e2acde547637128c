namespace Mgmt.Engine.Scheduling;

/// <summary>What wakes a vertex up: the events of its watch, and its timers.</summary>
internal sealed class Wakeups(EngineParts parts, VertexMachine machine, VertexTimers timers, Attempts attempts)
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromDays(1);

    /// <summary>An event, or a poll, which counts as one.</summary>
    public void Event(Vertex vertex, CheckCause cause)
    {
        if (vertex.IsRemoved || vertex.Meta.Hidden)
        {
            return;
        }

        if (vertex.Bucket is { } bucket && !bucket.TryTake(parts.Now, out var freeAt))
        {
            vertex.LimitedCause = CheckCauses.Weightier(vertex.LimitedCause, cause);
            timers.ArmEvent(vertex, freeAt);
            return;
        }

        if (vertex is { HasFailed: true, IsRunning: false } && attempts.HoldEvent(vertex))
        {
            return;
        }

        machine.MarkDirty(vertex, cause);
    }

    /// <summary>A watch saw something.</summary>
    public void Changed(VertexEvents events)
    {
        var (vertex, postedAt) = (events.Vertex, events.PostedAt);
        events.Rearm();
        if (ReferenceEquals(vertex.Job.Events, events))
        {
            vertex.EventAt ??= postedAt;
            Event(vertex, CheckCause.Event);
        }
    }

    /// <summary>A watch is lost.</summary>
    public void Lost(VertexEvents events, Exception cause)
    {
        var vertex = events.Vertex;
        if (ReferenceEquals(vertex.Job.Events, events) && !vertex.IsRemoved && timers.ArmRewatch(vertex))
        {
            parts.Observer.WatchLost(vertex.Id, cause);
        }
    }

    /// <summary>A watch cannot work and wants to be polled, or works again.</summary>
    public void Poll(VertexEvents events, PollRequest request)
    {
        var vertex = events.Vertex;
        if (ReferenceEquals(vertex.Job.Events, events) && (request.Period > TimeSpan.Zero || vertex.WatchPoll > TimeSpan.Zero))
        {
            var period = request.Period > TimeSpan.Zero ? request.Period : TimeSpan.Zero;
            vertex.WatchPoll = period < LongestPoll ? period : LongestPoll;
            parts.Timers.Cancel(vertex.LookTimer);
            timers.ArmLook(vertex);
            parts.Observer.Polled(vertex.Id, vertex.WatchPoll, request.Reason);
        }
    }

    /// <summary>A timer of a vertex is due.</summary>
    public void Due(TimerNode timer)
    {
        var vertex = timer.Vertex!;
        if (vertex.IsRemoved && timer.Kind != TimerKind.Deadline)
        {
            return;
        }

        switch (timer.Kind)
        {
            case TimerKind.Look when VertexTimers.PollPeriod(vertex) is { } period:
                timers.ArmLookAt(vertex, timer.Due + period);
                Event(vertex, CheckCause.Poll);
                break;
            case TimerKind.Look when vertex.IsEventLike:
                break;
            case TimerKind.Look:
                machine.MarkDirty(vertex, CheckCause.Resync);
                break;
            case TimerKind.Retry:
                attempts.Due(vertex);
                break;
            case TimerKind.Event:
                var cause = vertex.LimitedCause;
                vertex.LimitedCause = CheckCause.Resync;
                Event(vertex, cause);
                break;
            case TimerKind.Deadline:
                vertex.IsTimedOut = true;
                machine.CancelJob(vertex);
                break;
            case TimerKind.Rewatch:
                vertex.NeedsWatch = true;
                if (vertex.IsEventLike)
                {
                    machine.Touch(vertex);
                }
                else
                {
                    machine.MarkDirty(vertex, CheckCause.Event);
                }

                break;
            default:
                throw new InvalidOperationException($"a vertex has no timer of kind {timer.Kind}");
        }
    }
}
