using System.Collections.Immutable;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;

namespace Mgmt.Engine.Reporting;

/// <summary>
/// Knows when the graph has settled. What waits, is blocked or has failed does not move by itself, so that nothing is
/// under way once no vertex is pending, running, withheld until more changes are allowed, or closing. A pause has no end of its own.
/// </summary>
internal sealed class ConvergenceTracker(EngineParts parts, StateBoard board, Withholding withholding)
{
    private readonly TimerNode _timer = new(TimerKind.Converged);
    private long _disturbances;
    private bool _isElapsed;

    /// <summary>How it settled; null while something is under way.</summary>
    public ConvergenceReport? Report { get; private set; }

    /// <summary>Called whenever everything that had come was dealt with.</summary>
    public void Evaluate(int vertices, int closing, long disturbances, ImmutableList<PolicyFault>? faults)
    {
        if (faults is null || parts.Options.ConvergedTimeout is not { } timeout)
        {
            return;
        }

        var paused = board.Count(VertexState.Withheld) > 0 ? withholding.Paused() : 0;
        var isActive = closing + board.Count(VertexState.Pending) + board.Count(VertexState.Running) + board.Count(VertexState.Withheld) - paused > 0;
        if (isActive || disturbances != _disturbances)
        {
            _disturbances = disturbances;
            _isElapsed = false;
            parts.Timers.Cancel(_timer);
            Tell(null);
        }

        if (isActive)
        {
            return;
        }

        if (Report is not null || _isElapsed || timeout == TimeSpan.Zero)
        {
            Tell(Describe(vertices, paused, faults));
        }
        else if (!_timer.IsArmed)
        {
            parts.Timers.Arm(_timer, parts.After(timeout));
        }
    }

    /// <summary>The timer has run out; the next evaluation tells, unless something came with it.</summary>
    public void Due() => _isElapsed = true;

    private ConvergenceReport Describe(int vertices, int paused, ImmutableList<PolicyFault> faults) => new(
        vertices,
        board.Count(VertexState.Failed),
        board.Count(VertexState.Blocked),
        board.Count(VertexState.Waiting),
        board.Count(VertexState.Differing),
        paused,
        faults.Count,
        faults.Count(static f => f.IsPending),
        parts.Options.Noop);

    private void Tell(ConvergenceReport? report)
    {
        if (Report != report)
        {
            Report = report;
            parts.Observer.Converged(report);
        }
    }
}
