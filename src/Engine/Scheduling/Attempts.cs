using System.Globalization;
using Mgmt.Engine.Reporting;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// Failures: the fast attempts of <c>Meta:retry</c> and <c>Meta:delay</c>, and, when they are used up, the state
/// <see cref="VertexState.Failed"/> and the back-off out of it.
/// </summary>
internal sealed class Attempts(EngineParts parts, VertexMachine machine, VertexTimers timers, StateBoard board)
{
    private readonly HashSet<Vertex> _rewatched = [];

    private readonly RetryMemory _memory = new();

    /// <summary>
    /// The vertex gets another definition or starts anew: it counts the attempts to watch anew, and goes on counting the
    /// attempts of checks unless it says otherwise.
    /// </summary>
    public static void Replaced(Vertex vertex)
    {
        vertex.WatchRetries = 0;
        vertex.Retries = vertex.Meta.Reset ? 0 : vertex.Retries;
    }

    /// <summary>The vertex is new: it goes on counting where the last one of its name had come to.</summary>
    public void Introduced(Vertex vertex)
    {
        vertex.Retries = _memory.Recall(vertex.Id);
        Replaced(vertex);
    }

    /// <summary>The vertex leaves the graph.</summary>
    public void Retired(Vertex vertex) => _memory.Keep(vertex.Id, vertex.Retries);

    public void Succeeded(Vertex vertex)
    {
        vertex.Failures = 0;
        vertex.FailuresByItself = 0;
        if (vertex.Meta.RetryReset)
        {
            vertex.Retries = 0;
        }

        if (vertex.HasFailed)
        {
            _rewatched.Remove(vertex);
            machine.Settling.SetFailed(vertex, false);
        }
    }

    /// <summary>The job of <paramref name="vertex"/> threw.</summary>
    public void Failed(Vertex vertex, VertexJob job)
    {
        vertex.IsIntentional |= job.Request.IsIntentional;
        var isWatch = job.Phase == JobPhase.Watch;
        var isHopeless = job.Error is UnavailableException;
        var isLast = isHopeless || HasNoneLeft(vertex, isWatch);
        var reason = Reason(vertex, job);
        machine.Settling.SetDone(vertex, false);
        parts.Metrics.Failed(vertex.Id.Kind, isHard: isLast);
        if (isLast)
        {
            var isUntried = isWatch || job.Phase == JobPhase.Open;
            vertex.FailuresByItself += vertex.Failures == 0 || !job.Request.Checks || job.Request.Cause == CheckCause.Resync ? 1 : 0;
            FailForGood(vertex, reason, job.Request.Checks, isRepeated: !isHopeless && (!vertex.IsEventLike || isUntried));
            return;
        }

        if (vertex.Meta.Retry > 0)
        {
            _ = isWatch ? vertex.WatchRetries++ : vertex.Retries++;
        }

        RetrySoon(vertex, job, reason);
    }

    /// <summary>A received value does not fit: only another one, or another definition, helps.</summary>
    public void Unfit(Vertex vertex, ReceivedValueException error)
    {
        machine.Settling.SetDone(vertex, false);
        parts.Metrics.Failed(vertex.Id.Kind, isHard: true);
        FailForGood(vertex, error.Message, checks: true, isRepeated: false);
    }

    /// <summary>
    /// True when the event that a failed vertex has got has to wait a little, because the traces of its own attempts
    /// would otherwise drive it round.
    /// </summary>
    public bool HoldEvent(Vertex vertex)
    {
        var earliest = vertex.FailedAt + BackOff.OfEvent(vertex.Failures - 1);
        if (parts.Now >= earliest)
        {
            return false;
        }

        vertex.RetryCause = CheckCause.Event;
        vertex.RetryChecks = true;
        if (vertex.RetryTimer is not { IsArmed: true } timer || timer.Due > earliest)
        {
            timers.ArmRetry(vertex, earliest);
        }

        return true;
    }

    /// <summary>The retry timer of <paramref name="vertex"/> is due.</summary>
    public void Due(Vertex vertex)
    {
        if (vertex.IsDelaying)
        {
            vertex.IsDelaying = false;
            machine.Touch(vertex);
        }
        else if (vertex.HasFailed)
        {
            var cause = vertex.RetryCause;
            vertex.RetryCause = CheckCause.Resync;
            vertex.NeedsWatch |= !vertex.RetryChecks;
            if (vertex.RetryChecks)
            {
                machine.MarkDirty(vertex, cause);
            }
            else
            {
                machine.Touch(vertex);
            }
        }
    }

    /// <summary>The failed vertices that ask to start anew with the next graph; each once.</summary>
    public IReadOnlyList<Vertex> TakeRewatched()
    {
        if (_rewatched.Count == 0)
        {
            return [];
        }

        Vertex[] taken = [.. _rewatched.Where(static v => v is { HasFailed: true, IsRemoved: false })];
        _rewatched.Clear();
        return taken;
    }

    private static bool HasNoneLeft(Vertex vertex, bool isWatch) =>
        vertex.Meta.Retry >= 0 && (isWatch ? vertex.WatchRetries : vertex.Retries) >= vertex.Meta.Retry;

    private static string Reason(Vertex vertex, VertexJob job)
    {
        var seconds = vertex.Meta.Timeout / 1000.0;
        return vertex.IsTimedOut && job.Error is OperationCanceledException
            ? string.Create(CultureInfo.InvariantCulture, $"timeout after {seconds} seconds")
            : job.Phase == JobPhase.Watch ? $"cannot watch: {job.Error!.Message}"
            : job.Error!.Message;
    }

    private void RetrySoon(Vertex vertex, VertexJob job, string reason)
    {
        vertex.NeedsWatch |= job.Phase == JobPhase.Watch;
        if (job.Request.Checks)
        {
            vertex.Cause = vertex.IsDirty ? CheckCauses.Weightier(vertex.Cause, job.Request.Cause) : job.Request.Cause;
            vertex.IsDirty = true;
        }

        if (vertex.Meta.Delay > 0)
        {
            vertex.IsDelaying = true;
            timers.ArmRetry(vertex, parts.AfterMilliseconds(vertex.Meta.Delay));
        }

        board.Show(vertex, VertexState.Pending, reason);
    }

    private void FailForGood(Vertex vertex, string reason, bool checks, bool isRepeated)
    {
        vertex.Failures++;
        vertex.FailedAt = parts.Now;
        vertex.Resting = VertexState.Failed;
        vertex.RestingReason = reason;
        machine.Settling.SetFailed(vertex, true);
        board.Show(vertex, VertexState.Failed, reason);
        if (vertex.Meta.Rewatch)
        {
            _rewatched.Add(vertex);
        }

        if (VertexTimers.PollPeriod(vertex) is null)
        {
            parts.Timers.Cancel(vertex.LookTimer);
        }

        vertex.RetryCause = CheckCause.Resync;
        vertex.RetryChecks = checks;
        if (isRepeated)
        {
            timers.ArmRetry(vertex, parts.Now + BackOff.OfFailure(vertex.FailuresByItself - 1, parts.Random));
        }

        if (vertex.IsDirty && vertex.Cause == CheckCause.Event && HoldEvent(vertex))
        {
            vertex.IsDirty = false;
        }
    }
}
