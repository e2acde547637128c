using System.Diagnostics.Metrics;
using System.Text;

namespace Mgmt.Host.Metrics;

/// <summary>What one instrument measured, by its labels.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    private static readonly double[] Bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Sample> _samples = new(StringComparer.Ordinal);
    private readonly bool _isObserved = instrument.IsObservable;
    private readonly StringBuilder _labels = new();

    public string Name { get; } = instrument.Name;

    public string Help { get; } = instrument.Description ?? "";

    public string Type { get; } = instrument.GetType().Name switch
    {
        var name when name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) => "counter",
        var name when name.StartsWith("Histogram", StringComparison.Ordinal) => "histogram",
        _ => "gauge",
    };

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_gate)
        {
            var labels = Labels_NeedsLock(tags);
            if (!_samples.TryGetValue(labels, out var sample))
            {
                _samples[labels] = sample = new(Type == "histogram" ? Bounds.Length : 0);
            }

            sample.Record(value, Type, _isObserved);
        }
    }

    /// <summary>What is observed has no past: samples that are not seen again are gone.</summary>
    public void BeginObservation()
    {
        if (_isObserved)
        {
            lock (_gate)
            {
                _samples.Clear();
            }
        }
    }

    public void Write(StringBuilder text)
    {
        lock (_gate)
        {
            if (_samples.Count == 0)
            {
                return;
            }

            text.Append("# HELP ").Append(Name).Append(' ').Append(Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(Name).Append(' ').Append(Type).Append('\n');
            foreach (var (labels, sample) in _samples.OrderBy(static s => s.Key, StringComparer.Ordinal))
            {
                sample.Write(text, Name, labels);
            }
        }
    }

    private string Labels_NeedsLock(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        _labels.Clear();
        foreach (var (name, value) in tags)
        {
            _labels.Append(_labels.Length == 0 ? "" : ",").Append(name).Append("=\"");
            foreach (var c in value?.ToString() ?? "")
            {
                _ = c switch
                {
                    '\\' => _labels.Append(@"\\"),
                    '"' => _labels.Append("\\\""),
                    '\n' => _labels.Append(@"\n"),
                    _ => _labels.Append(c),
                };
            }

            _labels.Append('"');
        }

        return _labels.ToString();
    }

    private sealed class Sample(int buckets)
    {
        private readonly long[] _buckets = new long[buckets];
        private double _value;
        private long _count;

        public void Record(double value, string type, bool isObserved)
        {
            if (type != "histogram")
            {
                _value = isObserved ? value : _value + value;
                return;
            }

            _value += value;
            _count++;
            for (var i = Bounds.Length - 1; i >= 0 && value <= Bounds[i]; i--)
            {
                _buckets[i]++;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            if (_buckets.Length == 0)
            {
                Line(text, name, labels, _value);
                return;
            }

            var prefix = labels.Length == 0 ? "" : labels + ",";
            for (var i = 0; i < _buckets.Length; i++)
            {
                Line(text, name + "_bucket", $"{prefix}le=\"{Number(Bounds[i])}\"", _buckets[i]);
            }

            Line(text, name + "_bucket", prefix + "le=\"+Inf\"", _count);
            Line(text, name + "_sum", labels, _value);
            Line(text, name + "_count", labels, _count);
        }

        private static void Line(StringBuilder text, string name, string labels, double value)
        {
            text.Append(name);
            if (labels.Length > 0)
            {
                text.Append('{').Append(labels).Append('}');
            }

            text.Append(' ').Append(Number(value)).Append('\n');
        }

        private static string Number(double value) => Model.FloatText.Shortest(value);
    }
}
