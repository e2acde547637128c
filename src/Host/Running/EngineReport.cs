using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>Passes on what the engine tells.</summary>
internal sealed class EngineReport(RunReport report, Action<ConvergenceReport> settled) : IEngineObserver
{
    public void Changed(in VertexTransition transition) => report.VertexChanged(transition);

    public void Drifted(DriftEvent drift) => report.Drifted(drift);

    public void Converged(ConvergenceReport? convergence)
    {
        report.Converged(convergence);
        if (convergence is not null)
        {
            settled(convergence);
        }
    }

    public void Frozen(bool frozen, string reason) => report.Alert(frozen ? $"changes are frozen: {reason}" : "changes are no longer frozen");

    public void LaneWrittenOff(string work, TimeSpan stuckFor) => report.Alert($"{work} has hung for {stuckFor.TotalSeconds:0} s; its thread was replaced");

    public void CheckIsLong(VertexId vertex, TimeSpan runningFor) =>
        report.Alert($"{vertex}: its check has not ended for {runningFor.TotalSeconds:0} s, and what depends on it waits; `Meta:timeout` would end it");

    public void WatchLost(VertexId vertex, Exception cause) => report.Alert($"{vertex}: the watch was lost and is set up anew: {cause.Message}");

    public void Polled(VertexId vertex, TimeSpan period, string reason) => report.Polled(vertex, period, reason);

    public void CloseFailed(VertexId vertex, Exception cause) => report.Alert($"{vertex}: could not be closed in order: {cause.Message}");

    public void Faulted(Exception fault) => report.Alert($"the engine met something unexpected and goes on: {fault}");
}
