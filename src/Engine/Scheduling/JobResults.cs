using Mgmt.Engine.Graph;
using Mgmt.Engine.Reporting;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>What follows from a job that has ended: states, drift, values that were sent, refreshes.</summary>
internal sealed class JobResults(EngineParts parts, VertexMachine machine, StateBoard board, VertexGraph graph, RefreshLedger refreshes)
{
    private readonly DriftReporter _drift = new(parts);

    /// <summary>The job threw.</summary>
    public void Failed(Vertex vertex, VertexJob job)
    {
        vertex.OwesNotification |= job.IntentBegun;
        if (job is { Difference: not null, Phase: JobPhase.Apply })
        {
            vertex.LastDifference = job.Difference;
            _drift.Failed(vertex, job, job.Error!);
        }

        refreshes.Ended(vertex);
        EndUnowed(vertex, job);
    }

    /// <summary>The job came to its end.</summary>
    public void Ended(Vertex vertex, VertexJob job)
    {
        Conclude(vertex, job);
        refreshes.Ended(vertex);
        EndUnowed(vertex, job);
    }

    /// <summary>The job ended when its vertex had left, or the engine was stopping: only what it did to the world counts.</summary>
    public void EndedLate(Vertex vertex, VertexJob job)
    {
        if (job.Outcome == JobOutcome.Applied)
        {
            _drift.Applied(vertex, job);
        }
        else if (job is { Outcome: JobOutcome.Failed, Phase: JobPhase.Apply })
        {
            _drift.Failed(vertex, job, job.Error!);
        }

        if (vertex.IsRemoved)
        {
            EndUnowed(vertex, job);
        }
    }

    private void Conclude(Vertex vertex, VertexJob job)
    {
        switch (job.Outcome)
        {
            case JobOutcome.Clean:
                vertex.LastDifference = null;
                _drift.Clean(vertex);
                Refreshed(vertex);
                if (vertex.OwesNotification)
                {
                    Notify(vertex, job);
                }

                InState(vertex, VertexState.Ok, "");
                break;
            case JobOutcome.Applied:
                vertex.LastDifference = job.Difference;
                _drift.Applied(vertex, job);
                Refreshed(vertex);
                Notify(vertex, job);
                InState(vertex, VertexState.Ok, "");
                break;
            case JobOutcome.Withheld when job.Decision.Withheld == DriftAction.WithheldNoop:
                vertex.LastDifference = job.Difference;
                _drift.Withheld(vertex, job);
                InState(vertex, VertexState.Differing, job.Difference!.ToString());
                break;
            case JobOutcome.Withheld:
                vertex.LastDifference = job.Difference;
                _drift.Withheld(vertex, job);
                vertex.IsIntentional |= job.Request.IsIntentional;
                vertex.Resting = VertexState.Withheld;
                vertex.RestingReason = job.Decision.Reason;
                machine.Settling.SetDone(vertex, false);
                board.Show(vertex, VertexState.Withheld, job.Decision.Reason);
                break;
            case JobOutcome.Superseded:
                vertex.IsIntentional |= job.Request.IsIntentional;
                break;
            default:
                Watching(vertex);
                break;
        }
    }

    private void Watching(Vertex vertex)
    {
        // The last check was fine, so that watching again is all that was missing.
        if (!vertex.IsDone && vertex.Resting != VertexState.Withheld && vertex is not { HasFailed: true, RetryChecks: true })
        {
            machine.Settling.SetFailed(vertex, false);
            InState(vertex, VertexState.Ok, "");
        }
    }

    private void InState(Vertex vertex, VertexState state, string reason)
    {
        vertex.Resting = state;
        vertex.RestingReason = reason;
        HandOver(vertex);

        // Another definition, or a refresh, that came while the job ran is still to be brought about. An event is mostly the
        // trace of the job itself.
        machine.Settling.SetDone(vertex, vertex is not { IsDirty: true, Cause: CheckCause.Change });
        if (!vertex.HasWork)
        {
            board.Show(vertex, vertex.TroubledBefore > 0 ? VertexState.Blocked : state, reason);
        }
    }

    private void HandOver(Vertex vertex)
    {
        vertex.Sent = vertex.Job.Sent;
        foreach (var handover in vertex.Sends ?? [])
        {
            if (handover.Take())
            {
                machine.ReceiveAnew(handover.Receiver);
            }
        }
    }

    private void Refreshed(Vertex vertex)
    {
        foreach (var edge in vertex.Incoming)
        {
            if (edge is { Refresh: true, IsRefreshTaken: true })
            {
                refreshes.Settle(edge);
            }
        }
    }

    private void Notify(Vertex vertex, VertexJob job)
    {
        vertex.OwesNotification = false;
        foreach (var edge in vertex.Outgoing)
        {
            if (edge.CanRefresh)
            {
                if (!job.Request.Notified.Contains(edge.To.Id))
                {
                    refreshes.Owe(edge);
                }

                machine.Refresh(edge, job.Request.IsIntentional);
            }
            else if (edge.To.HasFailed)
            {
                machine.MarkDirty(edge.To, CheckCause.Change);
            }
        }

    }

    // The edges that went while the job ran, which may have committed to refreshes along them.
    private void EndUnowed(Vertex vertex, VertexJob job)
    {
        foreach (var id in job.Request.Notified)
        {
            if (graph.Find(new EdgeKey(vertex.Id, id)) is not { CanRefresh: true })
            {
                parts.Journal.EndRefresh(vertex.Id, id);
            }
        }
    }
}
