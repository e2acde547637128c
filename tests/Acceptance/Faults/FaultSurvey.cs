namespace Mgmt.Acceptance.Tests.Faults;

/// <summary>Which fault points are reached on which occasion, and how often, when nothing dies.</summary>
internal sealed class FaultSurvey
{
    private readonly Dictionary<Occasion, Dictionary<string, int>> _hits = [];

    /// <summary>Runs once on each occasion, in <paramref name="folder"/>.</summary>
    public FaultSurvey(string folder)
    {
        var world = new FaultWorld(folder);
        var log = Path.Combine(folder, "hits");
        foreach (var occasion in Enum.GetValues<Occasion>())
        {
            world.Prepare(occasion);
            using var run = world.Start("MGMT_FAULT_LOG", log);
            Assert.True(run.WaitForExit() == 0, run.ToString());
            _hits[occasion] = File.ReadLines(log).CountBy(static l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            File.Delete(log);
        }
    }

    /// <summary>The occasions on which <paramref name="point"/> is reached.</summary>
    public IReadOnlyList<Occasion> OccasionsOf(string point) => [.. _hits.Where(h => h.Value.ContainsKey(point)).Select(static h => h.Key)];

    /// <summary>How often <paramref name="point"/> is reached on <paramref name="occasion"/>.</summary>
    public int HitsOf(string point, Occasion occasion) => _hits[occasion].GetValueOrDefault(point);
}
