using Mgmt.Model;

namespace Mgmt.Engine.Reporting;

/// <summary>Keeps what an observer throws away from the scheduler.</summary>
internal sealed class SafeObserver(IEngineObserver? inner)
{
    public void Changed(in VertexTransition transition)
    {
        try
        {
            inner?.Changed(transition);
        }
        catch (Exception e)
        {
            Faulted(e);
        }
    }

    public void Checked(in CheckReport report)
    {
        try
        {
            inner?.Checked(report);
        }
        catch (Exception e)
        {
            Faulted(e);
        }
    }

    public void Drifted(DriftEvent drift) => Tell(drift, static (o, d) => o.Drifted(d));

    public void Converged(ConvergenceReport? report) => Tell(report, static (o, r) => o.Converged(r));

    public void Frozen(bool frozen, string reason) => Tell((frozen, reason), static (o, f) => o.Frozen(f.frozen, f.reason));

    public void LaneWrittenOff(string work, TimeSpan stuckFor) => Tell((work, stuckFor), static (o, l) => o.LaneWrittenOff(l.work, l.stuckFor));

    public void CheckIsLong(VertexId vertex, TimeSpan runningFor) => Tell((vertex, runningFor), static (o, c) => o.CheckIsLong(c.vertex, c.runningFor));

    public void WatchLost(VertexId vertex, Exception cause) => Tell((vertex, cause), static (o, w) => o.WatchLost(w.vertex, w.cause));

    public void Polled(VertexId vertex, TimeSpan period, string reason) => Tell((vertex, period, reason), static (o, p) => o.Polled(p.vertex, p.period, p.reason));

    public void CloseFailed(VertexId vertex, Exception cause) => Tell((vertex, cause), static (o, c) => o.CloseFailed(c.vertex, c.cause));

    public void Alive() => Tell(true, static (o, _) => o.Alive());

    public void Stopping(StopStage stage, IReadOnlyList<VertexId> running) => Tell((stage, running), static (o, s) => o.Stopping(s.stage, s.running));

    public void Faulted(Exception fault)
    {
        try
        {
            inner?.Faulted(fault);
        }
        catch (Exception)
        {
            // The one who is told of faults is at fault: there is nobody left to tell.
        }
    }

    private void Tell<T>(T what, Action<IEngineObserver, T> how)
    {
        if (inner is null)
        {
            return;
        }

        try
        {
            how(inner, what);
        }
        catch (Exception e)
        {
            Faulted(e);
        }
    }
}
