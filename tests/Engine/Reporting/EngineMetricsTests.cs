using System.Diagnostics.Metrics;
using Mgmt.Engine.Reporting;
using Mgmt.Engine.Tests.Support;

namespace Mgmt.Engine.Tests.Reporting;

public sealed class EngineMetricsTests
{
    [Fact]
    public void Metrics_OverALife_CountStartsChecksRepairsAndFailures()
    {
        // A kind of its own, because the listener hears the engines of other tests too.
        using var heard = new Heard("counted");
        using var rig = new EngineRig(kinds: new FakeKind("counted"));
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "1")));
        rig.Kind.Make("a", "x");
        rig.Kind.Open["a"].Events!.Changed();
        rig.Time.Advance(TimeSpan.FromMilliseconds(250));
        rig.Settle();
        rig.Submit(Graphs.Of(rig.Kind.Spec("a", "2")));
        rig.Kind.Script("a").Applying = static _ => throw new IOException("no");
        rig.Kind.Make("a", "x");
        rig.Changed("a");

        heard.Observe();
        Assert.Equal(1, heard["mgmt_vertex_starts_total"]);
        Assert.Equal(2, heard["mgmt_checks_total cause=change"]);
        Assert.Equal(2, heard["mgmt_checks_total cause=event"]);
        Assert.Equal(2, heard["mgmt_repairs_total cause=change"]);
        Assert.Equal(1, heard["mgmt_repairs_total cause=event"]);
        Assert.Equal(3, heard["mgmt_checkapply_total apply=true eventful=true errorful=false"]);
        Assert.Equal(1, heard["mgmt_checkapply_total apply=true eventful=true errorful=true"]);
        Assert.Equal(1, heard["mgmt_failures_total failure=hard"]);
        Assert.Equal(1, heard["mgmt_vertices state=failed"]);
        Assert.Equal(0, heard["mgmt_vertices state=ok"]);
        Assert.Equal(1, heard["mgmt_resources_total"]);
        Assert.Equal(0.25, heard["mgmt_event_latency_seconds"], 3);
    }

    private sealed class Heard : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);
        private readonly string _kind;

        public Heard(string kind)
        {
            _kind = kind;
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (string.Equals(instrument.Meter.Name, EngineMetrics.MeterName, StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public double this[string key] => _counts.GetValueOrDefault(key, -1);

        public void Observe() => _listener.RecordObservableInstruments();

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var kind = "";
            var key = instrument.Name;
            foreach (var (name, tag) in tags)
            {
                if (string.Equals(name, "kind", StringComparison.Ordinal))
                {
                    kind = (string)tag!;
                }
                else
                {
                    key += $" {name}={tag}";
                }
            }

            if (string.Equals(kind, _kind, StringComparison.Ordinal))
            {
                lock (_counts)
                {
                    _counts[key] = instrument.IsObservable ? value : _counts.GetValueOrDefault(key) + value;
                }
            }
        }
    }
}
