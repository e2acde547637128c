using Mgmt.Engine.Graph;
using Mgmt.Engine.Reporting;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>Decides whether a vertex that was touched may start, and starts, hides or closes it.</summary>
internal sealed class Launcher(EngineParts parts, VertexMachine machine, StateBoard board, RefreshLedger refreshes, VertexTimers timers, Attempts attempts)
{
    private readonly Semaphores _semaphores = new(parts.Options.Sema, machine.Touch);

    /// <summary>How many jobs are under way.</summary>
    public int Running { get; private set; }

    /// <summary>No check starts any more; what is looked at is closed.</summary>
    public bool IsStopping { get; set; }

    /// <summary>Told when a vertex that left is closed.</summary>
    public Action<Vertex>? Closed { get; set; }

    /// <summary>Told when a job has been started.</summary>
    public Action? Started { get; set; }

    /// <summary>The job of <paramref name="vertex"/> has ended.</summary>
    public void Landed(Vertex vertex)
    {
        vertex.IsRunning = false;
        Running--;
        parts.Timers.Cancel(vertex.DeadlineTimer);
        _semaphores.Release(vertex);
    }

    /// <summary>The resource of <paramref name="vertex"/> is closed.</summary>
    public void End(Vertex vertex)
    {
        if (!vertex.IsRemoved && !IsStopping)
        {
            return;
        }

        vertex.IsClosed = true;
        board.Show(vertex, null);
        Closed?.Invoke(vertex);
    }

    /// <summary>Gives back what <paramref name="vertex"/> has taken without having started.</summary>
    public void StandDown(Vertex vertex) => _semaphores.Release(vertex);

    /// <summary>Looks at <paramref name="vertex"/> and does what it is due for.</summary>
    public void Consider(Vertex vertex)
    {
        if (vertex.IsRunning || vertex.IsClosed)
        {
            return;
        }

        if (vertex.IsRemoved || IsStopping)
        {
            _semaphores.Release(vertex);
            Close(vertex);
        }
        else if (vertex.Meta.Hidden)
        {
            Hide(vertex);
        }
        else if (!vertex.HasWork)
        {
            Rest(vertex);
        }
        else if (!vertex.IsDelaying && MayStart(vertex))
        {
            Start(vertex);
        }
    }

    private bool MayStart(Vertex vertex)
    {
        if (vertex.TroubledBefore > 0)
        {
            Wait(vertex, vertex.HasFailed ? VertexState.Failed : VertexState.Blocked, vertex.HasFailed ? vertex.RestingReason : "", Culprits.Failed(vertex));
        }
        else if (vertex.UnsettledBefore > 0)
        {
            Wait(vertex, VertexState.Waiting, "", Culprits.Unsettled(vertex));
        }
        else if (vertex.Elder is not null)
        {
            Wait(vertex, VertexState.Waiting, "for the resource of the same name that left the graph to close", null);
        }
        else if (Missing(vertex) is { } handover)
        {
            Wait(vertex, VertexState.Waiting, $"for `{handover.Key.Output}`, which {handover.Sender.Id} has not sent", handover.Sender);
        }
        else if (!_semaphores.TryTake(vertex))
        {
            if (!vertex.IsQuiet)
            {
                board.Show(vertex, VertexState.Pending, $"for the semaphore {vertex.Awaits?.Id}");
            }

            return false;
        }
        else
        {
            return true;
        }

        return false;
    }

    private void Wait(Vertex vertex, VertexState state, string reason, Vertex? culprit)
    {
        _semaphores.Release(vertex);
        if (!vertex.IsQuiet || state == VertexState.Blocked)
        {
            board.Show(vertex, state, reason, culprit);
        }
    }

    private void Rest(Vertex vertex)
    {
        _semaphores.Release(vertex);
        if (vertex.TroubledBefore > 0 && !vertex.HasFailed)
        {
            board.Show(vertex, VertexState.Blocked, "", Culprits.Failed(vertex));
        }
        else if (vertex.Resting is { } state)
        {
            board.Show(vertex, state, vertex.RestingReason);
        }
    }

    private void Hide(Vertex vertex)
    {
        if (vertex.Job.Resource is not null)
        {
            Close(vertex);
            return;
        }

        if (Missing(vertex) is null && (!vertex.IsEffectiveStale || ReceivedFields.TryFill(vertex, out _)))
        {
            parts.Exporter?.Show(vertex);
        }

        vertex.IsDirty = false;
        vertex.NeedsWatch = false;
        vertex.Resting = VertexState.Ok;
        vertex.RestingReason = "hidden";
        timers.CancelAll(vertex);
        foreach (var edge in vertex.Incoming)
        {
            if (edge.Refresh)
            {
                refreshes.Settle(edge);
            }
        }

        machine.Settling.SetFailed(vertex, false);
        machine.Settling.SetDone(vertex, true);
        Rest(vertex);
    }

    private void Start(Vertex vertex)
    {
        if (vertex.IsEffectiveStale && !ReceivedFields.TryFill(vertex, out var problem))
        {
            vertex.IsDirty = false;
            _semaphores.Release(vertex);
            attempts.Unfit(vertex, new ReceivedValueException(problem));
            return;
        }

        parts.Exporter?.Show(vertex);
        var request = Request(vertex);
        vertex.NeedsReopen = false;
        vertex.NeedsWatch = false;
        vertex.IsTimedOut = false;
        if (vertex.IsDirty)
        {
            vertex.EventAt = null;
            vertex.IsDirty = false;
            vertex.IsIntentional = false;
        }

        if (!request.IsQuiet)
        {
            machine.Settling.SetDone(vertex, false);
            board.Show(vertex, VertexState.Running);
        }

        parts.Timers.Cancel(vertex.RetryTimer);
        if (VertexTimers.PollPeriod(vertex) is not null)
        {
            timers.ArmLook(vertex);
        }

        vertex.Job.Prepare(request);
        Launch(vertex);
    }

    private JobRequest Request(Vertex vertex)
    {
        var refresh = false;
        if (vertex.IsDirty)
        {
            foreach (var edge in vertex.Incoming)
            {
                edge.IsRefreshTaken = edge.Refresh;
                refresh |= edge.Refresh;
            }
        }

        var isNoop = parts.Limits.IsNoop(vertex.Effective);
        return new(vertex.Effective)
        {
            Reopen = vertex.NeedsReopen,
            Watches = vertex.Meta.Poll == 0,
            Rewatch = vertex.NeedsWatch,
            HasReceived = vertex.Receives is { Count: > 0 },
            Checks = vertex.IsDirty,
            Cause = vertex.Cause,
            IsIntentional = vertex.IsIntentional,
            IsQuiet = vertex.IsQuiet,
            Refresh = refresh,
            EventAt = vertex.IsDirty ? vertex.EventAt : null,
            IsNoop = isNoop,
            IsTimed = vertex.Meta.Timeout > 0,
            Sends = vertex.Declared.Schema.Has(KindTraits.Send),
            Notified = isNoop ? [] : Notified(vertex),
        };
    }

    private static IReadOnlyList<VertexId> Notified(Vertex vertex)
    {
        List<VertexId>? notified = null;
        foreach (var edge in vertex.Outgoing)
        {
            if (edge.CanRefresh)
            {
                (notified ??= []).Add(edge.To.Id);
            }
        }

        return notified is null ? [] : notified;
    }

    private void Launch(Vertex vertex)
    {
        vertex.IsRunning = true;
        vertex.StartedAt = parts.Now;
        vertex.IsLongTold = false;
        Running++;
        parts.Lanes.Start(vertex.Job);
        Started?.Invoke();
    }

    private void Close(Vertex vertex)
    {
        timers.CancelAll(vertex);
        if (vertex.Job.Resource is null)
        {
            End(vertex);
            return;
        }

        vertex.Job.Prepare(JobRequest.Close);
        Launch(vertex);
    }

    private static Handover? Missing(Vertex vertex)
    {
        foreach (var handover in vertex.Receives ?? [])
        {
            if (handover.Value.IsNone)
            {
                return handover;
            }
        }

        return null;
    }
}
