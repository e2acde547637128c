using Mgmt.Engine.Graph;
using Mgmt.Engine.Reporting;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// The life of a vertex: what makes it due, and what follows from the end of its job. Everything about vertices comes
/// together here, on the scheduler's thread alone.
/// </summary>
internal sealed class VertexMachine
{
    private readonly EngineParts _parts;
    private readonly Queue<Vertex> _ready = new();
    private readonly VertexTimers _timers;
    private readonly Attempts _attempts;
    private readonly JobResults _results;

    public VertexMachine(EngineParts parts, VertexGraph graph, StateBoard board, RefreshLedger refreshes)
    {
        _parts = parts;
        _timers = new(parts);
        _attempts = new(parts, this, _timers, board);
        _results = new(parts, this, board, graph, refreshes);
        Settling = new(Touch);
        Withholding = new(parts, this);
        Wakeups = new(parts, this, _timers, _attempts);
        Launcher = new(parts, this, board, refreshes, _timers, _attempts);
    }

    public Settling Settling { get; }

    public Withholding Withholding { get; }

    public Wakeups Wakeups { get; }

    public Launcher Launcher { get; }

    /// <summary>Counts what speaks against having settled, also when it is over before anybody looks at the states.</summary>
    public long Disturbances { get; private set; }

    /// <summary>How often a vertex was looked at.</summary>
    public long Considered { get; private set; }

    public Vertex Create(VertexId id, ResourceSpec spec) =>
        new(id, spec, _parts.Kinds.GetValueOrDefault(id.Kind), _parts.JobServices, _parts.Now);

    /// <summary>A new vertex: its first check is due.</summary>
    public void Introduce(Vertex vertex)
    {
        vertex.IsIntentional = true;
        _attempts.Introduced(vertex);
        SetBucket(vertex);

        // That the watch begins counts as its first event.
        vertex.Bucket?.TryTake(_parts.Now, out _);
        MarkDirty(vertex, CheckCause.Change);
    }

    /// <summary>The policy gives <paramref name="vertex"/> another definition.</summary>
    public void Redefine(Vertex vertex, ResourceSpec spec)
    {
        var before = vertex.Meta;
        vertex.Declared = spec;
        vertex.IsEffectiveStale = true;
        vertex.NeedsReopen |= (before.Poll == 0) != (spec.Meta.Poll == 0);
        Attempts.Replaced(vertex);
        _parts.Exporter?.Redefined(vertex);
        if (!before.Limit.Equals(spec.Meta.Limit) || before.Burst != spec.Meta.Burst)
        {
            SetBucket(vertex);
        }

        if (before.Poll != spec.Meta.Poll)
        {
            _parts.Timers.Cancel(vertex.LookTimer);
        }

        Change(vertex);
    }

    /// <summary>What <paramref name="vertex"/> receives has changed.</summary>
    public void ReceiveAnew(Vertex vertex)
    {
        vertex.IsEffectiveStale = true;
        Change(vertex);
    }

    /// <summary>A refresh is owed along <paramref name="edge"/>.</summary>
    public void Refresh(Edge edge, bool isIntentional)
    {
        edge.Refresh = true;
        edge.IsRefreshTaken = false;
        edge.To.IsIntentional |= isIntentional;
        MarkDirty(edge.To, CheckCause.Change);
    }

    /// <summary>The vertex left the graph: it is closed as soon as its job has ended.</summary>
    public void Retire(Vertex vertex)
    {
        vertex.IsRemoved = true;
        Disturbances++;
        vertex.Job.Supersede();
        _attempts.Retired(vertex);
        _parts.Exporter?.Withdraw(vertex);
        Settling.SetFailed(vertex, false);
        Touch(vertex);
    }

    /// <summary>Vertices that have failed and want that start anew with the next graph.</summary>
    public void RewatchFailed()
    {
        foreach (var vertex in _attempts.TakeRewatched())
        {
            vertex.NeedsReopen = true;
            Attempts.Replaced(vertex);
            Change(vertex);
        }
    }

    /// <summary>Makes a check due.</summary>
    public void MarkDirty(Vertex vertex, CheckCause cause)
    {
        vertex.Cause = vertex.IsDirty ? CheckCauses.Weightier(vertex.Cause, cause) : cause;
        vertex.IsDirty = true;
        if (cause == CheckCause.Change && !vertex.IsDelaying)
        {
            _parts.Timers.Cancel(vertex.RetryTimer);
        }

        if (cause is CheckCause.Change or CheckCause.Event)
        {
            Disturbances++;
            Settling.SetDone(vertex, false);
        }

        Touch(vertex);
    }

    /// <summary>The check of a job whose time is limited has started.</summary>
    public void CheckStarted(VertexJob job)
    {
        if (job.Vertex.IsRunning)
        {
            _timers.ArmDeadline(job.Vertex);
        }
    }

    /// <summary>Queues <paramref name="vertex"/> up to be looked at.</summary>
    public void Touch(Vertex vertex)
    {
        if (!vertex.IsQueued)
        {
            vertex.IsQueued = true;
            _ready.Enqueue(vertex);
        }
    }

    /// <summary>Looks at every vertex that was touched, and at those that this touches.</summary>
    public void Drain()
    {
        while (_ready.TryDequeue(out var vertex))
        {
            vertex.IsQueued = false;
            Considered++;
            Launcher.Consider(vertex);
        }
    }

    /// <summary>A job has ended.</summary>
    public void Done(VertexJob job)
    {
        var vertex = job.Vertex;
        Launcher.Landed(vertex);
        _parts.Metrics.Ended(job, _parts.Clock.Time);
        if (job.CloseError is { } error)
        {
            _parts.Observer.CloseFailed(vertex.Id, error);
        }

        if (job.Outcome == JobOutcome.Closed)
        {
            Launcher.End(vertex);
        }
        else if (Launcher.IsStopping || vertex.IsRemoved)
        {
            _results.EndedLate(vertex, job);
        }
        else
        {
            Conclude(vertex, job);
        }

        Withholding.Ended();
        Touch(vertex);
    }

    /// <summary>Cancels the running job of <paramref name="vertex"/>, on a lane because its callbacks may block.</summary>
    public void CancelJob(Vertex vertex) => _parts.Lanes.Start(new Cancellation(vertex.Job));

    private void Conclude(Vertex vertex, VertexJob job)
    {
        var quietRepair = job is { Outcome: JobOutcome.Applied, Request.IsQuiet: true };
        Disturbances += quietRepair ? 1 : 0;
        if (job.Outcome == JobOutcome.Failed)
        {
            _results.Failed(vertex, job);

            // A failure of a definition that no longer holds says nothing about the one that does.
            if (!job.IsSuperseded)
            {
                _attempts.Failed(vertex, job);
            }
        }
        else
        {
            _results.Ended(vertex, job);
            if (job.Outcome is JobOutcome.Clean or JobOutcome.Applied or JobOutcome.Withheld)
            {
                _attempts.Succeeded(vertex);
            }

            if (job.Outcome == JobOutcome.Withheld && job.Decision.Withheld == DriftAction.WithheldLimit)
            {
                Withholding.HoldBack(vertex, job.Decision);
            }

            _timers.ArmLook(vertex);
        }

        if (job.Request.Checks)
        {
            var error = job.Outcome == JobOutcome.Failed ? job.Error : null;
            _parts.Observer.Checked(new(vertex.Id, _parts.Now, job.Request.Cause, job.Difference, job.Outcome == JobOutcome.Applied, error));
        }
    }

    private void Change(Vertex vertex)
    {
        vertex.IsIntentional = true;

        // What failed was another definition.
        Settling.SetFailed(vertex, false);
        vertex.IsDelaying = false;
        if (vertex.IsRunning)
        {
            vertex.Job.Supersede();
        }
        else
        {
            Launcher.StandDown(vertex);
        }

        MarkDirty(vertex, CheckCause.Change);
    }

    private void SetBucket(Vertex vertex)
    {
        _parts.Timers.Cancel(vertex.EventTimer);
        var meta = vertex.Meta;
        vertex.Bucket = double.IsPositiveInfinity(meta.Limit) ? null : new(meta.Limit, meta.Burst, _parts.Now);
    }
}
