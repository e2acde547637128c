using Mgmt.Engine.Graph;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// All that the scheduler knows about one vertex. Passive: only the scheduler's thread reads and writes it, but for
/// <see cref="Job"/>, which belongs to a lane while <see cref="IsRunning"/>.
/// </summary>
internal sealed class Vertex
{
    private readonly IResourceKind? _kind;

    public Vertex(VertexId id, ResourceSpec declared, IResourceKind? kind, JobServices services, Instant now)
    {
        _kind = kind;
        Id = id;
        Declared = declared;
        Effective = declared;
        Since = now;
        Job = new(this, kind, services);
    }

    public VertexId Id { get; }

    /// <summary>The definition that the policy gives.</summary>
    public ResourceSpec Declared { get; set; }

    /// <summary>The definition with the received values in it.</summary>
    public ResourceSpec Effective { get; set; }

    /// <summary><see cref="Effective"/> has to be made anew before the next check.</summary>
    public bool IsEffectiveStale { get; set; }

    public List<Edge> Incoming { get; } = [];

    public List<Edge> Outgoing { get; } = [];

    /// <summary>The values it is given; null when none.</summary>
    public List<Handover>? Receives { get; set; }

    /// <summary>The values it gives; null when none.</summary>
    public List<Handover>? Sends { get; set; }

    /// <summary>What it has sent so far, by output.</summary>
    public IReadOnlyDictionary<string, Value> Sent { get; set; } = NothingSent.Instance;

    public VertexJob Job { get; }

    public VertexState? State { get; set; }

    public string Reason { get; set; } = "";

    public Vertex? Culprit { get; set; }

    public Instant Since { get; set; }

    public Difference? LastDifference { get; set; }

    /// <summary>The withheld changes that the journal knows of; null when it knows that nothing is withheld.</summary>
    public DriftEvent? Withheld { get; set; }

    /// <summary>The state that it goes back to when it has nothing to do; null before its first check has ended.</summary>
    public VertexState? Resting { get; set; }

    public string RestingReason { get; set; } = "";

    /// <summary>A check is due.</summary>
    public bool IsDirty { get; set; }

    /// <summary>Why the check that is due is.</summary>
    public CheckCause Cause { get; set; } = CheckCause.Resync;

    /// <summary>What the next check finds is so because the policy changed.</summary>
    public bool IsIntentional { get; set; }

    /// <summary>The watch has to be set up anew.</summary>
    public bool NeedsWatch { get; set; }

    /// <summary>The timestamp of the first event since the last check; null when there was none.</summary>
    public long? EventAt { get; set; }

    public bool IsRunning { get; set; }

    /// <summary>When <see cref="Job"/> was started last.</summary>
    public Instant StartedAt { get; set; }

    /// <summary>Somebody was told that the check under way takes long.</summary>
    public bool IsLongTold { get; set; }

    /// <summary>Its present definition was brought about (or, in noop, checked), and nothing has spoken against that since.</summary>
    public bool IsDone { get; set; }

    /// <summary>How many of its predecessors are not settled.</summary>
    public int UnsettledBefore { get; set; }

    /// <summary>Its attempts are used up.</summary>
    public bool HasFailed { get; set; }

    /// <summary>How many of its predecessors have failed or are blocked.</summary>
    public int TroubledBefore { get; set; }

    /// <summary>It waits for <see cref="RetryTimer"/> before the next fast attempt.</summary>
    public bool IsDelaying { get; set; }

    /// <summary>What <see cref="RetryTimer"/> tries again counts as caused by this.</summary>
    public CheckCause RetryCause { get; set; } = CheckCause.Resync;

    /// <summary>What <see cref="RetryTimer"/> tries again includes the check.</summary>
    public bool RetryChecks { get; set; }

    /// <summary>The resource has to be replaced even if it could be updated.</summary>
    public bool NeedsReopen { get; set; }

    /// <summary>How many of the retries of <c>Meta:retry</c> its checks and applies have used.</summary>
    public int Retries { get; set; }

    /// <summary>How many of the retries of <c>Meta:retry</c> its watch has used.</summary>
    public int WatchRetries { get; set; }

    /// <summary>Failures for good in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Those of them that an event or a change did not bring about: the back-off grows with them.</summary>
    public int FailuresByItself { get; set; }

    public Instant FailedAt { get; set; }

    public int WatchLosses { get; set; }

    public Instant WatchLostAt { get; set; }

    /// <summary>A refresh intent is in the journal, and the change that it is about may have been made in part.</summary>
    public bool OwesNotification { get; set; }

    public bool IsRemoved { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>The vertex of the same name that has to be closed before this one opens.</summary>
    public Vertex? Elder { get; set; }

    /// <summary>The vertex of the same name that waits for this one to close.</summary>
    public Vertex? Heir { get; set; }

    /// <summary>It stands in the queue of those to look at.</summary>
    public bool IsQueued { get; set; }

    /// <summary>It stands among those that the limits hold back.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>The semaphores that it has, in the order taken; null when none.</summary>
    public List<Semaphore>? Held { get; set; }

    /// <summary>The semaphore in whose queue it stands.</summary>
    public Semaphore? Awaits { get; set; }

    public TokenBucket? Bucket { get; set; }

    /// <summary>Why the event is one that <see cref="Bucket"/> holds back.</summary>
    public CheckCause LimitedCause { get; set; } = CheckCause.Resync;

    /// <summary>How often the watch wants to be polled; zero when it works.</summary>
    public TimeSpan WatchPoll { get; set; }

    public TimerNode? LookTimer { get; set; }

    public TimerNode? RetryTimer { get; set; }

    public TimerNode? EventTimer { get; set; }

    public TimerNode? DeadlineTimer { get; set; }

    public TimerNode? RewatchTimer { get; set; }

    /// <summary>The time of its running check or apply was up.</summary>
    public bool IsTimedOut { get; set; }

    public MetaParameters Meta => Declared.Meta;

    public bool IsEventLike => _kind?.IsEventLike(Declared) ?? Declared.Schema.Has(KindTraits.EventLike);

    /// <summary>It and all before it are done.</summary>
    public bool IsSettled => IsDone && UnsettledBefore == 0;

    /// <summary>It, or something before it, has failed.</summary>
    public bool IsTroubled => HasFailed || TroubledBefore > 0;

    public bool HasWork => IsDirty || NeedsWatch;

    /// <summary>True when what is due is a look in the background, which does not show and holds nobody up.</summary>
    public bool IsQuiet => !IsDirty || Cause is CheckCause.Resync or CheckCause.Poll;
}
