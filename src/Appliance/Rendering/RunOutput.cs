using System.Globalization;
using Mgmt.Host;
using Mgmt.Host.Running;
using Mgmt.Model;

namespace Mgmt.Appliance.Rendering;

/// <summary>Prints what a run does: what `print` resources say as data on standard output, everything else for people on standard error.</summary>
internal sealed class RunOutput(TextWriter output, TextWriter error, bool isNoop) : IRunObserver
{
    private const int MostLinesABurst = 20;
    private const int MostNamed = 3;

    private int _driftsSinceSettled;

    public void PolicyLoaded(string name, int vertices, bool isReload) =>
        Line(isReload ? "policy " : "start  ", $"{name}: {Count(vertices, "resource")}{(isNoop ? ", noop: nothing will be changed" : "")}");

    public void PolicyRefused(string name, IReadOnlyList<Diagnostic> diagnostics, string consequence)
    {
        foreach (var diagnostic in diagnostics)
        {
            error.Write(DiagnosticText.Render(diagnostic));
        }

        Line("refused", $"{name}: {consequence}");
    }

    public void Decided(DecisionRecord decision)
    {
        var what = decision.Property.Length == 0
            ? decision.To.Length == 0 ? $"{decision.Target} goes" : $"{decision.Target} comes"
            : decision.From.Length == 0 ? $"{decision.Target}.{decision.Property} = {Shorten(decision.To)}" : $"{decision.Target}.{decision.Property}: {Shorten(decision.From)} → {Shorten(decision.To)}";
        Line("decide ", what);
        foreach (var input in decision.Inputs)
        {
            Line("       ", $"  sees {input.Name} = {Shorten(input.Value)}");
        }

        foreach (var step in decision.Steps)
        {
            Line("       ", $"  {step.Name}: {step.Reason}");
        }
    }

    public void FaultsChanged(IReadOnlyList<PolicyFault> appeared, IReadOnlyList<PolicyFault> gone)
    {
        foreach (var fault in appeared)
        {
            var consequence = fault.Frozen.Count > 0 ? " keeps its last good definition" : fault.IsPending ? "" : " waits";
            Line(fault.IsPending ? "waiting" : "fault  ", $"{fault.Subject}{consequence}: {fault.Reason} ({fault.Span})");
        }

        foreach (var fault in gone.Where(g => !g.IsPending && appeared.All(a => a.Subject != g.Subject)))
        {
            Line("healed ", fault.Subject);
        }
    }

    public void Drifted(DriftEvent drift)
    {
        _driftsSinceSettled++;
        if (_driftsSinceSettled > MostLinesABurst)
        {
            return;
        }

        var cause = drift.Cause == DriftCause.Corrective ? " (drift)" : "";
        var changes = string.Join(", ", drift.Changes.Select(c => $"{c.Property}: {Shorten(c.From)} → {Shorten(c.To)}"));
        var (word, outcome) = drift.Action switch
        {
            DriftAction.Applied => ("change ", string.Create(CultureInfo.InvariantCulture, $" in {drift.Duration.TotalMilliseconds:0.0} ms")),
            DriftAction.WithheldNoop => ("noop   ", ""),
            DriftAction.WithheldLimit => ("held   ", $": {drift.Outcome}"),
            DriftAction.Cleared => ("cleared", ", not by us"),
            _ => ("failed ", $": {drift.Outcome}"),
        };
        Line(word, $"{drift.Vertex} {changes}{cause}{outcome}");
    }

    public void Troubled(TroubleReport report)
    {
        var culprit = report.Culprit is { } by ? $" by {by}" : "";
        var reason = report.Reason.Length > 0 ? $": {report.Reason}" : "";
        var word = report.Trouble switch
        {
            Trouble.Failed => "failed ",
            Trouble.Blocked => "blocked",
            _ => "healed ",
        };
        Line(word, $"{report.Id}{culprit}{reason}");
    }

    public void Settled(SettledReport report)
    {
        if (_driftsSinceSettled > MostLinesABurst)
        {
            Line("       ", $"… and {_driftsSinceSettled - MostLinesABurst} more changes, all in the journal");
        }

        _driftsSinceSettled = 0;
        var trouble = string.Join(", ", new[]
        {
            report.Failed > 0 ? $"{report.Failed} failed" : "",
            report.Blocked > 0 ? $"{report.Blocked} blocked" : "",
            report.Waiting > 0 ? $"{report.Waiting} waiting" : "",
            report.Differing > 0 ? $"{report.Differing} differ" : "",
            report.Paused > 0 ? $"{report.Paused} paused" : "",
            report.PolicyFaults > 0 ? $"{Count(report.PolicyFaults, "part")} of the policy without a value" : "",
        }.Where(static t => t.Length > 0));
        Line("settled", $"{Count(report.Resources, "resource")}{(trouble.Length > 0 ? ": " + trouble : " as they should be")}");
    }

    public void Stopping(StoppingReport report)
    {
        var running = string.Join(", ", report.Running.Take(MostNamed)) + (report.Running.Count > MostNamed ? $" and {report.Running.Count - MostNamed} more" : "");
        Line("stopping", report.Step switch
        {
            StopStep.Waited => $"{running} may end first; asked again, mgmt cancels it",
            StopStep.Cancelled => $"{running} is cancelled",
            StopStep.Interrupted => $"{running} did not heed that, and is interrupted",
            _ => $"{running} is left behind",
        });
    }

    public void Printed(VertexId vertex, Str message)
    {
        output.WriteLine($"{vertex}: {message}");
        output.Flush();
    }

    public void Polled(VertexId vertex, TimeSpan period, string reason) =>
        Line("polled ", string.Create(CultureInfo.InvariantCulture, $"{vertex} is looked at every {period.TotalSeconds:0.#} s instead of being watched, and so are others for the same reason: {reason}"));

    public void Alert(string message) => Line("alert  ", message);

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");

    private static string Shorten(string text)
    {
        var line = text.Replace("\n", "⏎", StringComparison.Ordinal);
        return line.Length <= 80 ? line : line[..79] + "…";
    }

    private void Line(string word, string text) => error.WriteLine($"{word}  {text}");
}
