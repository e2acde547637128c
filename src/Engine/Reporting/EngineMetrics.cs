using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Reporting;

/// <summary>The instruments of the meter <c>Mgmt.Engine</c>. One thread counts; any may read.</summary>
internal sealed class EngineMetrics : IDisposable
{
    public const string MeterName = "Mgmt.Engine";
    private static readonly VertexState[] States = Enum.GetValues<VertexState>();

    private readonly Meter _meter = new(MeterName);
    private readonly ConcurrentDictionary<string, int[]> _states = new(StringComparer.Ordinal);
    private readonly Counter<long> _starts;
    private readonly Counter<long> _checks;
    private readonly Counter<long> _checkApplies;
    private readonly Counter<long> _repairs;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _applySeconds;
    private readonly Histogram<double> _eventSeconds;
    private double _graphStart;

    public EngineMetrics(Func<int> queueDepth, Func<int> backlog, Func<int> lanesBusy, Func<int> lanesWrittenOff)
    {
        _starts = _meter.CreateCounter<long>("mgmt_vertex_starts_total", description: "Resources opened.");
        _checks = _meter.CreateCounter<long>("mgmt_checks_total", description: "Checks run.");
        _checkApplies = _meter.CreateCounter<long>("mgmt_checkapply_total", description: "Checks, with what became of them.");
        _repairs = _meter.CreateCounter<long>("mgmt_repairs_total", description: "Differences closed, by the cause of the check that found them.");
        _failures = _meter.CreateCounter<long>("mgmt_failures_total", description: "Failed attempts; hard when none was left.");
        _applySeconds = _meter.CreateHistogram<double>("mgmt_apply_duration_seconds", "s", "How long applies took.");
        _eventSeconds = _meter.CreateHistogram<double>("mgmt_event_latency_seconds", "s", "From an event to the start of the check that it caused.");
        _meter.CreateObservableGauge("mgmt_vertices", ByState, description: "Vertices by kind and state.");
        _meter.CreateObservableGauge("mgmt_resources_total", ByKind, description: "Resources managed, by kind.");
        _meter.CreateObservableGauge("mgmt_failures", FailedNow, description: "Resources that have failed now.");
        _meter.CreateObservableGauge("mgmt_noop_pending_changes", () => Total(VertexState.Differing), description: "Differences that noop withholds now.");
        _meter.CreateObservableGauge("mgmt_graph_start_time_seconds", () => Volatile.Read(ref _graphStart), "s", "When the present graph started.");
        _meter.CreateObservableGauge("mgmt_lanes_busy", lanesBusy, description: "Lanes at work.");
        _meter.CreateObservableCounter("mgmt_lanes_written_off_total", lanesWrittenOff, description: "Lanes written off because they were stuck.");
        _meter.CreateObservableGauge("mgmt_lane_backlog", backlog, description: "Work that waits for a lane.");
        _meter.CreateObservableGauge("mgmt_engine_queue_depth", queueDepth, description: "Messages that wait for the scheduler.");
    }

    public void Dispose() => _meter.Dispose();

    public void GraphStarted(Instant now) => Volatile.Write(ref _graphStart, now.UnixMilliseconds / 1000.0);

    public void Ended(VertexJob job, TimeProvider time)
    {
        var kind = new KeyValuePair<string, object?>("kind", job.Vertex.Id.Kind);
        if (job.Opened)
        {
            _starts.Add(1, kind);
        }

        if (!job.Request.Checks || job.Phase is not (JobPhase.Check or JobPhase.Apply))
        {
            return;
        }

        var cause = new KeyValuePair<string, object?>("cause", CheckCauses.Label(job.Request.Cause));
        _checks.Add(1, kind, cause);
        if (job.Request.EventAt is { } eventAt)
        {
            _eventSeconds.Record(time.GetElapsedTime(eventAt, job.CheckedAt).TotalSeconds, kind);
        }

        if (_checkApplies.Enabled)
        {
            _checkApplies.Add(1, new TagList
            {
                kind,
                { "apply", Flag(!job.Request.IsNoop) },
                { "eventful", Flag(job.Difference is not null) },
                { "errorful", Flag(job.Error is not null) },
            });
        }

        if (job.Outcome == JobOutcome.Applied)
        {
            _repairs.Add(1, kind, cause);
        }

        if (job.Phase == JobPhase.Apply)
        {
            _applySeconds.Record(job.Duration.TotalSeconds, kind);
        }
    }

    public void Failed(string kind, bool isHard) =>
        _failures.Add(1, new("kind", kind), new("failure", isHard ? "hard" : "soft"));

    public void Moved(string kind, VertexState? from, VertexState? to)
    {
        var counts = _states.GetOrAdd(kind, static _ => new int[States.Length]);
        if (from is { } before)
        {
            counts[(int)before]--;
        }

        if (to is { } after)
        {
            counts[(int)after]++;
        }
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private int Total(VertexState state) => _states.Values.Sum(counts => counts[(int)state]);

    private IEnumerable<Measurement<int>> ByState()
    {
        foreach (var (kind, counts) in _states)
        {
            foreach (var state in States)
            {
                yield return new(counts[(int)state], new("kind", kind), new("state", state.ToString().ToLowerInvariant()));
            }
        }
    }

    private IEnumerable<Measurement<int>> ByKind() =>
        _states.Select(static s => new Measurement<int>(s.Value.Sum(), new KeyValuePair<string, object?>("kind", s.Key)));

    private IEnumerable<Measurement<int>> FailedNow() =>
        _states.Select(static s => new Measurement<int>(s.Value[(int)VertexState.Failed], new("kind", s.Key), new("failure", "hard")));
}
