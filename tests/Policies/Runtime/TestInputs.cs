using Mgmt.Model;
using Mgmt.Policies.Catalogue;
using Mgmt.Policies.Library;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>The module <c>inputs</c>: its functions read what the test posted under a name.</summary>
internal sealed class TestInputs
{
    private static readonly (string Name, string Type)[] Kinds =
    [
        ("number", "int"), ("text", "str"), ("level", "float"), ("flag", "bool"), ("texts", "[]str"), ("numbers", "[]int"), ("table", "map{str: int}"),
    ];

    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    public TestInputs() => Catalogue = new(
        [.. PureLibrary.All, .. Kinds.Select(k => new SourceFunction($"inputs.{k.Name}", $"func(name str) {k.Type}", Subscribe, "A test input.", ""))],
        [PolicyHarness.Thing],
        [new("hostname", Value.Str("h1"))])
    {
        Exports = new("_collect", "func(kind str) []struct{name str; host str; data variant}", Subscribe, "What the test posted under the kind.", ""),
    };

    public PolicyCatalogue Catalogue { get; }

    /// <summary>How many subscriptions there are at present, to any input.</summary>
    public int AllSubscriptions => _sources.Values.Sum(static s => s.Sinks.Count);

    public int Subscriptions(string name) => Of(name).Sinks.Count;

    public void Post(string name, Reading<Value> reading)
    {
        var source = Of(name);
        source.Last = reading;
        foreach (var sink in source.Sinks.ToArray())
        {
            sink.Post(reading);
        }
    }

    /// <summary>Forgets what was posted.</summary>
    public void Clear() => _sources.Clear();

    private Source Of(string name)
    {
        if (!_sources.TryGetValue(name, out var source))
        {
            _sources[name] = source = new();
        }

        return source;
    }

    private Ended Subscribe(Value[] arguments, ISourceSink sink)
    {
        var source = Of(arguments[0].AsStr.ToString());
        source.Sinks.Add(sink);
        if (source.Last is { } last)
        {
            sink.Post(last);
        }

        return new Ended(() => source.Sinks.Remove(sink));
    }

    private sealed class Source
    {
        public List<ISourceSink> Sinks { get; } = [];

        public Reading<Value>? Last { get; set; }
    }

    private sealed class Ended(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
