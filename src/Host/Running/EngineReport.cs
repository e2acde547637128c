using System.Globalization;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Sockets;

namespace Mgmt.Host.Running;

/// <summary>Passes on what the engine tells.</summary>
internal sealed class EngineReport(RunReport report, ServiceManager manager, Action<ConvergenceReport> settled) : IEngineObserver
{
    public void Changed(in VertexTransition transition) => report.VertexChanged(transition);

    public void Drifted(DriftEvent drift) => report.Drifted(drift);

    public void Converged(ConvergenceReport? convergence)
    {
        report.Converged(convergence);
        if (convergence is not null)
        {
            manager.Status(Describe(convergence));
            settled(convergence);
        }
    }

    private static string Describe(ConvergenceReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Vertices} resources: {report.Failed} failed, {report.Blocked} blocked, {report.Waiting} waiting, {report.Differing} differ, {report.Paused} paused");

    public void Frozen(bool frozen, string reason) => report.Alert(frozen ? $"changes are frozen: {reason}" : "changes are no longer frozen");

    public void LaneWrittenOff(string work, TimeSpan stuckFor) => report.Alert($"{work} has hung for {stuckFor.TotalSeconds:0} s; its thread was replaced");

    public void CheckIsLong(VertexId vertex, TimeSpan runningFor) =>
        report.Alert($"{vertex}: its check has not ended for {runningFor.TotalSeconds:0} s, and what depends on it waits; `Meta:timeout` would end it");

    public void WatchLost(VertexId vertex, Exception cause) => report.Alert($"{vertex}: the watch was lost and is set up anew: {cause.Message}");

    public void Polled(VertexId vertex, TimeSpan period, string reason) => report.Polled(vertex, period, reason);

    public void CloseFailed(VertexId vertex, Exception cause) => report.Alert($"{vertex}: could not be closed in order: {cause.Message}");

    public void Alive() => manager.Alive();

    public void Stopping(StopStage stage, IReadOnlyList<VertexId> running) => report.Stopping(stage, running);

    public void Faulted(Exception fault) => report.Alert($"the engine met something unexpected and goes on: {fault}");
}
