using Mgmt.Engine;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>Tells the observer what happens, one call at a time, and only what is news.</summary>
internal sealed class RunReport(IRunObserver observer)
{
    private readonly Lock _gate = new();
    private readonly HashSet<VertexId> _troubled = [];
    private readonly Dictionary<string, HashSet<VertexId>> _polled = new(StringComparer.Ordinal);
    private IReadOnlyList<PolicyFault> _faults = [];

    public void PolicyLoaded(string name, int vertices, bool isReload)
    {
        lock (_gate)
        {
            observer.PolicyLoaded(name, vertices, isReload);
        }
    }

    public void PolicyRefused(string name, IReadOnlyList<Diagnostic> diagnostics, string consequence)
    {
        lock (_gate)
        {
            observer.PolicyRefused(name, diagnostics, consequence);
        }
    }

    public void Decided(DecisionRecord decision)
    {
        lock (_gate)
        {
            observer.Decided(decision);
        }
    }

    /// <summary>Tells how <paramref name="faults"/> differ from the ones before.</summary>
    public void Faults(IReadOnlyList<PolicyFault> faults)
    {
        lock (_gate)
        {
            var before = _faults;
            _faults = faults;
            if (before.Count == 0 && faults.Count == 0)
            {
                return;
            }

            var known = before.ToHashSet();
            var present = faults.ToHashSet();
            var appeared = faults.Where(f => !known.Contains(f)).ToList();
            var gone = before.Where(f => !present.Contains(f)).ToList();
            if (appeared.Count + gone.Count > 0)
            {
                observer.FaultsChanged(appeared, gone);
            }
        }
    }

    public void Drifted(DriftEvent drift)
    {
        lock (_gate)
        {
            observer.Drifted(drift);
        }
    }

    public void VertexChanged(in VertexTransition transition)
    {
        Trouble trouble;
        switch (transition.To)
        {
            case VertexState.Failed:
                trouble = Trouble.Failed;
                break;
            case VertexState.Blocked:
                trouble = Trouble.Blocked;
                break;
            case VertexState.Ok when _troubled.Contains(transition.Id):
                trouble = Trouble.Healed;
                break;
            default:
                return;
        }

        lock (_gate)
        {
            var isNews = trouble == Trouble.Healed ? _troubled.Remove(transition.Id) : _troubled.Add(transition.Id) || transition.Reason.Length > 0;
            if (isNews)
            {
                observer.Troubled(new(transition.Id, trouble, transition.Reason, transition.Culprit));
            }
        }
    }

    public void Converged(ConvergenceReport? report)
    {
        if (report is null)
        {
            return;
        }

        lock (_gate)
        {
            observer.Settled(new(report.Vertices, report.Failed, report.Blocked, report.Waiting, report.Differing, report.Paused, report.PolicyFaults));
        }
    }

    public void Stopping(StopStage stage, IReadOnlyList<VertexId> running)
    {
        lock (_gate)
        {
            observer.Stopping(new(StepOf(stage), running));
        }
    }

    private static StopStep StepOf(StopStage stage) => stage switch
    {
        StopStage.Finish => StopStep.Waited,
        StopStage.Cancel => StopStep.Cancelled,
        StopStage.Interrupt => StopStep.Interrupted,
        _ => StopStep.Abandoned,
    };

    public void Printed(VertexId vertex, Str message)
    {
        lock (_gate)
        {
            observer.Printed(vertex, message);
        }
    }

    /// <summary>Tells of the first resource that is polled for a reason; when none is any more, the next one is news again.</summary>
    public void Polled(VertexId vertex, TimeSpan period, string reason)
    {
        lock (_gate)
        {
            foreach (var (known, vertices) in _polled)
            {
                if (vertices.Remove(vertex) && vertices.Count == 0)
                {
                    _polled.Remove(known);
                }
            }

            if (period == TimeSpan.Zero)
            {
                return;
            }

            if (!_polled.TryGetValue(reason, out var others))
            {
                _polled.Add(reason, others = []);
                observer.Polled(vertex, period, reason);
            }

            others.Add(vertex);
        }
    }

    public void Alert(string message)
    {
        lock (_gate)
        {
            observer.Alert(message);
        }
    }
}
