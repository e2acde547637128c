using System.Collections.Immutable;
using Mgmt.Engine.Graph;
using Mgmt.Engine.Graph.AutoEdges;
using Mgmt.Engine.Reporting;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// The core of the engine: owns every vertex, takes messages and due timers, starts jobs. It has no thread and never
/// waits; whoever drives it calls <see cref="Pump"/>, always from one thread.
/// </summary>
internal sealed class Scheduler
{
    private static readonly TimeSpan BacklogPatience = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LanePatience = TimeSpan.FromSeconds(1);

    private readonly EngineParts _parts;
    private readonly VertexGraph _graph = new();
    private readonly StateBoard _board;
    private readonly VertexMachine _machine;
    private readonly GraphSwitch _switch;
    private readonly ConvergenceTracker _convergence;
    private readonly Shutdown _shutdown;
    private readonly LongChecks _longChecks;
    private readonly TimerNode _lanes = new(TimerKind.Lanes);
    private readonly TimerNode _heartbeat = new(TimerKind.Heartbeat);
    private readonly Action<Message> _handle;
    private readonly Action<TimerNode> _due;
    private readonly Action<bool> _evaluate;
    private ImmutableList<PolicyFault>? _faults;

    public Scheduler(EngineParts parts)
    {
        _parts = parts;
        _board = new(parts);
        var refreshes = new RefreshLedger(parts.Journal);
        _machine = new(parts, _graph, _board, refreshes);
        _switch = new(_graph, _machine, refreshes, parts.Options.AutoEdges ? new(parts.Kinds) : null);
        _convergence = new(parts, _board, _machine.Withholding);
        _shutdown = new(parts, _graph, _switch, _machine);
        _handle = Handle;
        _due = Due;
        _evaluate = Evaluate;
        _machine.Launcher.Closed = _switch.Closed;
        _longChecks = new(parts, _graph, _machine.Launcher);
        _machine.Launcher.Started = Started;
        Beat();
    }

    /// <summary>When <see cref="Pump"/> has to be called again even if no message comes.</summary>
    public Instant? NextDue => _parts.Timers.NextDue;

    /// <summary>How the graph settled; null while something is under way.</summary>
    public ConvergenceReport? Convergence => _convergence.Report;

    /// <summary>The faults of the present graph's policy, and its automatic edges that are left out.</summary>
    public IReadOnlyList<PolicyFault> Faults => _faults ?? [];

    /// <summary>True when shutting down is over.</summary>
    public bool IsStopped => _shutdown.IsOver;

    /// <summary>Vertices that were looked at since the start: what a graph switch costs.</summary>
    public long Considered => _machine.Considered;

    /// <summary>Leads to <paramref name="graph"/>; the automatic edges that are left out of it.</summary>
    /// <exception cref="GraphRefusedException">It cannot be executed; nothing has changed.</exception>
    public IReadOnlyList<PolicyFault> Submit(ResourceGraph graph, GraphDelta delta)
    {
        if (_machine.Launcher.IsStopping)
        {
            return [];
        }

        _switch.Apply(graph, delta);
        _parts.Exporter?.Prune(_graph.Vertices);
        IReadOnlyList<PolicyFault> leftOut = _switch.LeftOut.Count == 0 ? [] : [.. _switch.LeftOut.Select(edge => AutoEdgeFault.Of(edge, graph))];
        _faults = graph.Faults.AddRange(leftOut);
        if (!delta.IsEmpty)
        {
            _parts.Metrics.GraphStarted(_parts.Now);
        }

        return leftOut;
    }

    /// <summary>Where every vertex stands, in the order of their names.</summary>
    public IReadOnlyList<VertexStatus> Snapshot() => [.. _graph.Vertices.OrderBy(static v => v.Id).Select(_board.Status)];

    /// <summary>The edges, and whether each carries notifications.</summary>
    public ImmutableDictionary<EdgeKey, bool> Edges() => _graph.Edges.ToImmutableDictionary(static e => new EdgeKey(e.From.Id, e.To.Id), static e => e.Notifies);

    /// <summary>Where one vertex stands; null when there is none of that name.</summary>
    public VertexStatus? Status(VertexId id) => _graph.Find(id) is { } vertex ? _board.Status(vertex) : null;

    /// <summary>Begins to shut down; over when <see cref="IsStopped"/>.</summary>
    public void Stop(StopPatience patience, Action<bool> stopped) => _shutdown.Begin(patience, stopped);

    /// <summary>Shuts down with less patience.</summary>
    public void Hasten() => _shutdown.Hasten();

    /// <summary>A pause has ended.</summary>
    public void Resumed() => _machine.Withholding.Resumed();

    /// <summary>Deals with every message that has come and every timer that is due, until nothing is left to do.</summary>
    public void Pump()
    {
        do
        {
            foreach (var message in _parts.Mailbox.Take())
            {
                Guard(message, _handle);
            }

            while (_parts.Timers.TakeDue(_parts.Now) is { } timer)
            {
                Guard(timer, _due);
            }

            Guard(false, _evaluate);
        }
        while (_parts.Mailbox.Count > 0);

        Guard(true, _evaluate);
    }

    private void Evaluate(bool isAtRest)
    {
        _machine.Drain();
        if (isAtRest)
        {
            if (!_machine.Launcher.IsStopping)
            {
                _convergence.Evaluate(_graph.Count, _switch.Closing, _machine.Disturbances, _faults);
            }

            _shutdown.Evaluate();
        }
    }

    private void Guard<T>(T subject, Action<T> action)
    {
        try
        {
            action(subject);
            _machine.Drain();
        }
        catch (Exception e)
        {
            // One vertex's trouble must not take the thread that serves all of them down.
            _parts.Observer.Faulted(e);
        }
    }

    private void Handle(Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Done:
                _machine.Done((VertexJob)message.Subject!);
                break;
            case MessageKind.Started:
                _machine.CheckStarted((VertexJob)message.Subject!);
                break;
            case MessageKind.Changed:
                _machine.Wakeups.Changed((VertexEvents)message.Subject!);
                break;
            case MessageKind.Lost:
                _machine.Wakeups.Lost((VertexEvents)message.Subject!, (Exception)message.Detail!);
                break;
            case MessageKind.Poll:
                _machine.Wakeups.Poll((VertexEvents)message.Subject!, (PollRequest)message.Detail!);
                break;
            case MessageKind.Backlog:
                SuperviseIn(BacklogPatience);
                break;
            default:
                ((Action)message.Subject!)();
                break;
        }
    }

    private void Beat()
    {
        if (_parts.Options.HeartbeatPeriod is { } period)
        {
            _parts.Observer.Alive();
            _parts.Timers.Arm(_heartbeat, _parts.After(period));
        }
    }

    private void Due(TimerNode timer)
    {
        switch (timer.Kind)
        {
            case TimerKind.Lanes:
                if (_parts.Lanes.Supervise() is { } again)
                {
                    SuperviseIn(again);
                }

                break;
            case TimerKind.LongChecks:
                _longChecks.Look();
                break;
            case TimerKind.Thaw:
                _machine.Withholding.Thaw();
                break;
            case TimerKind.Converged:
                _convergence.Due();
                break;
            case TimerKind.Heartbeat:
                Beat();
                break;
            case TimerKind.Stop:
                _shutdown.Hasten();
                break;
            default:
                _machine.Wakeups.Due(timer);
                break;
        }
    }

    private void Started()
    {
        SuperviseIn(LanePatience);
        _longChecks.Started();
    }

    private void SuperviseIn(TimeSpan wait)
    {
        if (!_lanes.IsArmed)
        {
            _parts.Timers.Arm(_lanes, _parts.Now + wait);
        }
        else if (wait < LanePatience && _parts.Now + wait < _lanes.Due)
        {
            _parts.Timers.Arm(_lanes, _parts.Now + wait);
        }
    }
}
