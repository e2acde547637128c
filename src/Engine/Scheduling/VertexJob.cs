using System.Diagnostics.CodeAnalysis;
using Mgmt.Engine.Lanes;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// The work of one vertex on a lane: open or update, watch, check, ask for the permit, apply, all in one go. There is
/// one a vertex, used over and over; the scheduler fills it in, starts it, and reads it after its <c>Done</c>.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A cancellation source without a timer holds nothing to dispose of.")]
internal sealed class VertexJob : LaneWork
{
    private readonly IResourceKind? _kind;
    private readonly JobServices _services;
    private readonly LaneContext _context;
    private ResourceSpec? _running;
    private bool _isWatching;
    private bool _mustReopen;
    private bool _isCancellationSpent;
    private CancellationTokenSource _cancellation = new();
    private volatile VertexEvents? _events;
    private volatile bool _isSuperseded;
    private volatile JobPhase _phase;

    public VertexJob(Vertex vertex, IResourceKind? kind, JobServices services)
    {
        Vertex = vertex;
        _kind = kind;
        _services = services;
        _context = new(services.Lanes, this);
    }

    public Vertex Vertex { get; }

    /// <summary>The resource, once it is open.</summary>
    public IResource? Resource { get; private set; }

    /// <summary>What the present watch reports to; events of others are stale.</summary>
    public VertexEvents? Events => _events;

    /// <summary>What to run with.</summary>
    public JobRequest Request { get; private set; } = JobRequest.Close;

    public JobOutcome Outcome { get; private set; }

    public JobPhase Phase => _phase;

    /// <summary>True when the resource was opened.</summary>
    public bool Opened { get; private set; }

    /// <summary>What the check found.</summary>
    public Difference? Difference { get; private set; }

    /// <summary>When it found it.</summary>
    public Instant FoundAt { get; private set; }

    /// <summary>The timestamp at which the check started.</summary>
    public long CheckedAt { get; private set; }

    /// <summary>How long the apply took.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>Why the difference was withheld.</summary>
    public PermitDecision Decision { get; private set; }

    /// <summary>True when a refresh intent was committed.</summary>
    public bool IntentBegun { get; private set; }

    /// <summary>What the resource has sent so far.</summary>
    public IReadOnlyDictionary<string, Value> Sent { get; private set; } = NothingSent.Instance;

    public Exception? Error { get; private set; }

    /// <summary>What went wrong when the resource before it was closed; null when nothing did.</summary>
    public Exception? CloseError { get; private set; }

    public override string Description => $"{_phase.ToString().ToLowerInvariant()} of {Vertex.Id}";

    /// <summary>First checks of new resources and looks in the background come after what happens to those that run.</summary>
    public override bool IsUrgent => Resource is not null && !Request.IsQuiet;

    /// <summary>Sets the job up for its next run.</summary>
    public void Prepare(JobRequest request)
    {
        Request = request;
        if (_isCancellationSpent)
        {
            _cancellation = new();
            _isCancellationSpent = false;
        }

        _isSuperseded = false;
        _isWatching &= !request.Rewatch;
        _mustReopen |= request.Reopen;
        _phase = request.IsClose ? JobPhase.Close : JobPhase.Open;
        Opened = false;
        IntentBegun = false;
        Difference = null;
        Error = null;
        CloseError = null;
        Duration = TimeSpan.Zero;
    }

    /// <summary>What cancels the present run, and no later one however late it is used.</summary>
    public CancellationTokenSource SpendCancellation()
    {
        _isCancellationSpent = true;
        return _cancellation;
    }

    /// <summary>True when the definition changed after the run had begun.</summary>
    public bool IsSuperseded => _isSuperseded;

    /// <summary>The definition has changed: what the check finds is not to be applied.</summary>
    public void Supersede() => _isSuperseded = true;

    /// <inheritdoc/>
    public override void Run()
    {
        SynchronizationContext.SetSynchronizationContext(_context);
        _ = RunAsync(_cancellation.Token);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (Request.IsClose)
            {
                await CloseAsync();
                Outcome = JobOutcome.Closed;
            }
            else
            {
                await OpenAsync(cancellation);
                await WatchAsync(cancellation);
                Outcome = Request.Checks ? await CheckAsync(cancellation) : JobOutcome.Watching;
                Sent = Request.Sends ? Resource!.Sent : NothingSent.Instance;
            }
        }
        catch (Exception e)
        {
            Error = e;
            Outcome = JobOutcome.Failed;
        }

        _services.Mailbox.Post(new(MessageKind.Done, this));
    }

    private async ValueTask OpenAsync(CancellationToken cancellation)
    {
        if (_kind is null)
        {
            throw UnavailableException.OfKind(Vertex.Id.Kind);
        }

        if (Resource is not null && !_mustReopen && ReferenceEquals(_running, Request.Spec))
        {
            return;
        }

        if (Request.HasReceived && _kind.Validate(Request.Spec).FirstOrDefault() is { } problem)
        {
            throw new ReceivedValueException(problem);
        }

        if (Resource is not null && (_mustReopen || !Resource.TryUpdate(Request.Spec)))
        {
            await CloseAsync();
        }

        cancellation.ThrowIfCancellationRequested();
        if (Resource is null)
        {
            Resource = _kind.Open(Request.Spec);
            Opened = true;
        }

        _mustReopen = false;
        _running = Request.Spec;
    }

    private async ValueTask WatchAsync(CancellationToken cancellation)
    {
        if (_isWatching || !Request.Watches)
        {
            return;
        }

        _phase = JobPhase.Watch;
        var events = new VertexEvents(Vertex, _services.Mailbox, _services.Clock.Time);
        _events = events;
        await Resource!.WatchAsync(events, cancellation);
        _isWatching = true;
    }

    private async ValueTask<JobOutcome> CheckAsync(CancellationToken cancellation)
    {
        _phase = JobPhase.Check;
        CheckedAt = _services.Clock.Time.GetTimestamp();
        if (Request.IsTimed)
        {
            _services.Mailbox.Post(new(MessageKind.Started, this));
        }

        cancellation.ThrowIfCancellationRequested();
        var context = new CheckContext(Request.Cause, Request.Refresh, Request.IsNoop);
        var difference = await Resource!.CheckAsync(context, cancellation);
        if (difference is null && Request is { Refresh: true, IsNoop: true })
        {
            difference = new("refresh", "owed", "done");
        }

        if (difference is null)
        {
            return JobOutcome.Clean;
        }

        FoundAt = _services.Clock.Now;
        Difference = difference;
        if (_isSuperseded)
        {
            return JobOutcome.Superseded;
        }

        cancellation.ThrowIfCancellationRequested();
        Decision = _services.Limits.Request(Vertex.Id, Request.Spec);
        if (Decision.Permit is not { } permit)
        {
            return JobOutcome.Withheld;
        }

        await ApplyAsync(difference, permit, cancellation);
        return JobOutcome.Applied;
    }

    private async ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation)
    {
        _phase = JobPhase.Apply;
        if (Request.Notified.Count > 0)
        {
            await _services.Journal.BeginRefreshAsync(Vertex.Id, Request.Notified);
            IntentBegun = true;
        }

        var time = _services.Clock.Time;
        var started = time.GetTimestamp();
        try
        {
            await Resource!.ApplyAsync(difference, permit, cancellation);
        }
        finally
        {
            Duration = time.GetElapsedTime(started);
        }
    }

    private async ValueTask CloseAsync()
    {
        var resource = Resource;
        Resource = null;
        _running = null;
        _isWatching = false;
        _events = null;
        try
        {
            if (resource is not null)
            {
                await resource.CloseAsync();
            }
        }
        catch (Exception e)
        {
            CloseError = e;
        }
    }
}
