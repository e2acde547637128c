using System.Collections.Immutable;
using Mgmt.Engine.Lanes;
using Mgmt.Engine.Reporting;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine;

/// <summary>
/// Executes a resource graph: compares it with the world, continuously, and repairs or reports the differences. It knows
/// no kind and no language. One thread owns every vertex; checks and applies run on lanes.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ResourceEngine : IAsyncDisposable
{
    private static readonly TimeSpan DisposalPatience = TimeSpan.FromSeconds(1);
    private readonly Mailbox _mailbox = new();
    private readonly LanePool _lanes;
    private readonly EngineMetrics _metrics;
    private readonly Scheduler _scheduler;
    private readonly SchedulerThread _thread;
    private readonly Lock _stopGate = new();
    private readonly TaskCompletionSource<bool> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool>? _stop;

    /// <summary>An engine that runs nothing yet. Its threads start here; <see cref="StopAsync"/> ends them.</summary>
    /// <param name="kinds">The kinds that can be run, by name; a vertex of another kind fails.</param>
    /// <param name="clock">Policy time.</param>
    /// <param name="journal">What is told of every difference, and what remembers the refreshes that are owed.</param>
    /// <param name="options">How to run; the defaults when null.</param>
    /// <param name="observer">Who is told what happens; nobody when null.</param>
    /// <param name="world">What resources are exported to; they are not when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ResourceEngine(
        IReadOnlyDictionary<string, IResourceKind> kinds,
        PolicyClock clock,
        IJournal journal,
        EngineOptions? options = null,
        IEngineObserver? observer = null,
        IWorld? world = null)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Lanes, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxLanes, options.Lanes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Sema ?? 1, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.ResyncPeriod, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.HeartbeatPeriod ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ConvergedTimeout ?? TimeSpan.Zero, TimeSpan.Zero, nameof(options));
        var safe = new SafeObserver(observer);
        _lanes = new(clock.Time, options.Lanes, options.MaxLanes, () => _mailbox.Post(new(MessageKind.Backlog, null)), safe.LaneWrittenOff);
        _metrics = new(() => _mailbox.Count, () => _lanes.Backlog, () => _lanes.Busy, () => _lanes.WrittenOff);
        Limits = new(clock, options, Resumed);
        _scheduler = new(new(kinds, clock, journal, options, safe, _metrics, Limits, _mailbox, _lanes)
        {
            Exporter = world is null ? null : new(world, options.Hostname, options.Noop, [.. kinds.Keys], safe),
        });
        _thread = new(_scheduler, clock, _mailbox);
        _thread.Start();
    }

    /// <summary>The door that every change goes through: pauses live here.</summary>
    public Limits Limits { get; }

    /// <summary>How the graph settled; null while something is under way, or when convergence is not asked for.</summary>
    public ConvergenceReport? Convergence => Ask(() => _scheduler.Convergence);

    /// <summary>What of the policy has no value just now, by the present graph, and which automatic edges are left out of it.</summary>
    public IReadOnlyList<PolicyFault> Faults => Ask(() => _scheduler.Faults) ?? [];

    /// <summary>The edges that run, also those that are automatic or hand values over, and whether each carries notifications; none once stopped.</summary>
    public ImmutableDictionary<EdgeKey, bool> Edges => Ask(_scheduler.Edges) ?? ImmutableDictionary<EdgeKey, bool>.Empty;

    /// <summary>
    /// Leads from the graph before to <paramref name="graph"/> by <paramref name="delta"/>, which is all that is looked
    /// at. Returns as soon as the vertices know, which is at once; nothing that runs is waited for.
    /// </summary>
    /// <returns>The automatic edges that are left out because they would close a cycle, each with its reason.</returns>
    /// <exception cref="GraphRefusedException">The graph has a cycle, or does not fit the delta; the one before runs on.</exception>
    public IReadOnlyList<PolicyFault> Submit(ResourceGraph graph, GraphDelta delta)
    {
        GraphRefusedException? refused = null;
        var leftOut = Ask(() =>
        {
            try
            {
                return _scheduler.Submit(graph, delta);
            }
            catch (GraphRefusedException e)
            {
                refused = e;
                return null;
            }
        });
        return refused is null ? leftOut ?? [] : throw refused;
    }

    /// <summary>Where every vertex stands, in the order of their names; empty once stopped.</summary>
    public IReadOnlyList<VertexStatus> Snapshot() => Ask(_scheduler.Snapshot) ?? [];

    /// <summary>How everything stands, all at one moment; nothing once stopped. Blocks nobody.</summary>
    public async Task<EngineSnapshot> SnapshotAsync()
    {
        var answer = new TaskCompletionSource<EngineSnapshot>(TaskCreationOptions.RunContinuationsAsynchronously);
        _mailbox.Post(new(MessageKind.Call, (Action)(() => Answer(answer))));
        await Task.WhenAny(answer.Task, _stopped.Task).ConfigureAwait(false);
        return answer.Task.IsCompleted ? await answer.Task.ConfigureAwait(false) : EngineSnapshot.Empty;
    }

    /// <summary>Where one vertex stands; null when there is none of that name.</summary>
    public VertexStatus? Status(VertexId id) => Ask(() => _scheduler.Status(id));

    /// <summary>
    /// Closes every resource, and ends the threads. What runs is waited for, cancelled, interrupted and in the end left behind,
    /// as <paramref name="patience"/> says.
    /// </summary>
    /// <returns>True when everything was closed in order.</returns>
    public Task<bool> StopAsync(StopPatience patience)
    {
        lock (_stopGate)
        {
            return _stop ??= StopOnceAsync(patience);
        }
    }

    /// <summary>Goes to the next stage of stopping at once; nothing when nothing is being stopped.</summary>
    public void Hasten() => _mailbox.Post(new(MessageKind.Call, (Action)_scheduler.Hasten));

    /// <summary>Stops within a second.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(StopPatience.Within(DisposalPatience)).ConfigureAwait(false);

    private async Task<bool> StopOnceAsync(StopPatience patience)
    {
        _mailbox.Post(new(MessageKind.Call, (Action)(() => _scheduler.Stop(patience, clean => _stopped.TrySetResult(clean)))));
        var isClean = await _stopped.Task.ConfigureAwait(false);
        _lanes.Dispose();
        _metrics.Dispose();
        return isClean;
    }

    private void Answer(TaskCompletionSource<EngineSnapshot> answer)
    {
        try
        {
            answer.TrySetResult(new(_scheduler.Snapshot(), _scheduler.Faults, _scheduler.Convergence));
        }
        catch (Exception e)
        {
            answer.TrySetException(e);
        }
    }

    private void Resumed() => _mailbox.Post(new(MessageKind.Call, (Action)_scheduler.Resumed));

    private T? Ask<T>(Func<T?> question)
        where T : class
    {
        if (_thread.IsCurrent)
        {
            return question();
        }

        if (_scheduler.IsStopped)
        {
            return null;
        }

        // Not disposed: the scheduler may still answer when nobody waits any more, and it holds no handle unless waited on.
        var answer = new Answer<T>();
        _mailbox.Post(new(MessageKind.Call, (Action)(() => answer.Give(question))));
        return answer.Wait(_scheduler);
    }
}
