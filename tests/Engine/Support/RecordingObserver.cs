using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

internal sealed class RecordingObserver : IEngineObserver
{
    public List<VertexTransition> Transitions { get; } = [];

    public List<CheckReport> Checks { get; } = [];

    public List<DriftEvent> Drifts { get; } = [];

    public List<ConvergenceReport?> Convergences { get; } = [];

    public List<bool> Freezes { get; } = [];

    public List<string> WrittenOff { get; } = [];

    public List<Exception> Faults { get; } = [];

    public List<VertexId> LostWatches { get; } = [];

    public List<(VertexId Vertex, TimeSpan RunningFor)> LongChecks { get; } = [];

    public List<(TimeSpan Period, string Reason)> Polls { get; } = [];

    public Action? OnChecked { get; set; }

    public Action<ConvergenceReport?>? OnConverged { get; set; }

    public Action? OnWrittenOff { get; set; }

    public void Changed(in VertexTransition transition) => Transitions.Add(transition);

    public void Checked(in CheckReport report)
    {
        Checks.Add(report);
        OnChecked?.Invoke();
    }

    public void Drifted(DriftEvent drift) => Drifts.Add(drift);

    public void Converged(ConvergenceReport? report)
    {
        Convergences.Add(report);
        OnConverged?.Invoke(report);
    }

    public void Frozen(bool frozen, string reason) => Freezes.Add(frozen);

    public void LaneWrittenOff(string work, TimeSpan stuckFor)
    {
        WrittenOff.Add(work);
        OnWrittenOff?.Invoke();
    }

    public void WatchLost(VertexId vertex, Exception cause) => LostWatches.Add(vertex);

    public List<(StopStage Stage, string Running)> Stops { get; } = [];

    public int Beats { get; private set; }

    public void Alive() => Beats++;

    public void Stopping(StopStage stage, IReadOnlyList<VertexId> running) => Stops.Add((stage, string.Join(' ', running)));

    public void CheckIsLong(VertexId vertex, TimeSpan runningFor) => LongChecks.Add((vertex, runningFor));

    public void Polled(VertexId vertex, TimeSpan period, string reason) => Polls.Add((period, reason));

    public void Faulted(Exception fault) => Faults.Add(fault);
}
