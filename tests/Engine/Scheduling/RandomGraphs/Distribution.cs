using System.Globalization;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>What the scenarios of a run were like.</summary>
internal sealed class Distribution
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _cases;

    public void Add(ScenarioRun run)
    {
        _cases++;
        Count("with a failure", run.Failures > 0);
        Count("with a switch in mid-run", run.SwitchesInMidRun > 0);
        Count("with both", run is { Failures: > 0, SwitchesInMidRun: > 0 });
        Count("with a refresh", run.Refreshes > 0);
        Count("with a drift", run.Drifts > 0);
        Count("that end blocked in part", run.EndsBlocked);
        Count("stopped in mid-run", run.IsStoppedInMidRun);
        Count(string.Create(CultureInfo.InvariantCulture, $"of {run.Largest / 20 * 20:00} resources or more"), true);
    }

    /// <summary>The share of cases that are <paramref name="what"/>, 0 to 1.</summary>
    public double Share(string what) => _counts.GetValueOrDefault(what) / (double)_cases;

    public override string ToString() =>
        string.Join('\n', _counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{Share(c.Key),6:P0} {c.Key}")).Prepend($"{_cases} cases"));

    private void Count(string what, bool holds) => _counts[what] = _counts.GetValueOrDefault(what) + (holds ? 1 : 0);
}
