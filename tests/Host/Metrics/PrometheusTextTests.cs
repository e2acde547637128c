using System.Diagnostics.Metrics;
using Mgmt.Host.Metrics;

namespace Mgmt.Host.Tests.Metrics;

public sealed class PrometheusTextTests
{
    [Fact]
    public void Write_CountersGaugesAndHistograms_FollowTheFormat()
    {
        using var meter = new Meter("Mgmt.Tests.Format");
        using var collector = new MetricsCollector();
        meter.CreateCounter<long>("t_total", description: "A counter.").Add(2, new KeyValuePair<string, object?>("kind", "file"));
        meter.CreateObservableGauge("t_gauge", static () => 1.5, description: "A gauge.");
        meter.CreateHistogram<double>("t_seconds", description: "A histogram.").Record(0.02);

        var text = PrometheusText.Write(collector.Collect());

        Assert.Contains("# HELP t_total A counter.\n# TYPE t_total counter\nt_total{kind=\"file\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE t_gauge gauge\nt_gauge 1.5\n", text, StringComparison.Ordinal);
        Assert.Contains("t_seconds_bucket{le=\"0.01\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("t_seconds_bucket{le=\"0.025\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("t_seconds_bucket{le=\"+Inf\"} 1\nt_seconds_sum 0.02\nt_seconds_count 1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileLabel_IsEscaped()
    {
        using var meter = new Meter("Mgmt.Tests.Escape");
        using var collector = new MetricsCollector();
        meter.CreateCounter<long>("t_hostile_total").Add(1, new KeyValuePair<string, object?>("name", "a\"b\\c\nd"));

        Assert.Contains("t_hostile_total{name=\"a\\\"b\\\\c\\nd\"} 1\n", PrometheusText.Write(collector.Collect()), StringComparison.Ordinal);
    }

    [Fact]
    public void Collect_ObservedSampleThatIsGone_IsNotShownAgain()
    {
        var present = true;
        using var meter = new Meter("Mgmt.Tests.Gone");
        using var collector = new MetricsCollector();
        meter.CreateObservableGauge("t_gone", () => present ? [new Measurement<int>(1)] : Array.Empty<Measurement<int>>());
        Assert.Contains("t_gone 1", PrometheusText.Write(collector.Collect()), StringComparison.Ordinal);

        present = false;

        Assert.DoesNotContain("t_gone 1", PrometheusText.Write(collector.Collect()), StringComparison.Ordinal);
    }
}
