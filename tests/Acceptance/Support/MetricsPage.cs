using System.Globalization;
using System.Text.RegularExpressions;

namespace Mgmt.Acceptance.Tests.Support;

/// <summary>What <c>/metrics</c> said at one moment.</summary>
internal sealed partial class MetricsPage
{
    private readonly List<Sample> _samples = [];

    /// <summary>Reads the text exposition format.</summary>
    public MetricsPage(string text)
    {
        Source = text;
        foreach (var line in text.Split('\n').Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var parts = Line().Match(line);
            Assert.True(parts.Success, $"/metrics has a line that is no sample: {line}");
            var labels = Label().Matches(parts.Groups["labels"].Value).ToDictionary(static l => l.Groups["name"].Value, static l => l.Groups["value"].Value, StringComparer.Ordinal);
            _samples.Add(new(parts.Groups["name"].Value, labels, double.Parse(parts.Groups["value"].Value, CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The page as it came.</summary>
    public string Source { get; }

    /// <summary>The sum of every sample of <paramref name="name"/> that has all <paramref name="labels"/>; 0 when there is none.</summary>
    public double Sum(string name, params (string Label, string Value)[] labels) =>
        _samples.Where(s => s.Name == name && labels.All(l => s.Labels.TryGetValue(l.Label, out var value) && value == l.Value)).Sum(static s => s.Value);

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex("""(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>([^"\\]|\\.)*)" *""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    private sealed record Sample(string Name, Dictionary<string, string> Labels, double Value);
}
