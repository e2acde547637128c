using Mgmt.Model;

namespace Mgmt.Functions.Tests;

/// <summary>A world in a test.</summary>
internal sealed class FakeWorld : IWorld
{
    private readonly Dictionary<Str, Str?> _strings = [];
    private readonly Dictionary<Str, SortedDictionary<Str, Str>> _hostStrings = [];
    private readonly Dictionary<Str, SortedSet<Str>> _scheduled = [];
    private readonly Dictionary<Str, List<ExportedResource>> _exports = [];
    private readonly LatestWatches<Str, Str?> _stringWatches;
    private readonly LatestWatches<Str, IReadOnlyList<KeyValuePair<Str, Str>>> _hostWatches;
    private readonly LatestWatches<Str, IReadOnlyList<Str>> _scheduleWatches;
    private readonly LatestWatches<Str, IReadOnlyList<ExportedResource>> _exportWatches;

    public FakeWorld()
    {
        _stringWatches = new(key => _strings.GetValueOrDefault(key));
        _hostWatches = new(key => [.. _hostStrings.GetValueOrDefault(key) ?? []]);
        _scheduleWatches = new(key => [.. _scheduled.GetValueOrDefault(key) ?? []]);
        _exportWatches = new(kind => [.. _exports.GetValueOrDefault(kind) ?? []]);
    }

    public IObservable<Str?> WatchString(Str key) => _stringWatches.Watch(key);

    public ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation)
    {
        _strings[key] = value;
        _stringWatches.Changed(key);
        return ValueTask.CompletedTask;
    }

    public IObservable<IReadOnlyList<KeyValuePair<Str, Str>>> WatchHostStrings(Str key) => _hostWatches.Watch(key);

    public ValueTask SetHostStringAsync(Str key, Str host, Str? value, CancellationToken cancellation)
    {
        (_hostStrings.TryGetValue(key, out var all) ? all : _hostStrings[key] = [])[host] = value!;
        _hostWatches.Changed(key);
        return ValueTask.CompletedTask;
    }

    public IObservable<IReadOnlyList<Str>> WatchScheduled(Str schedule) => _scheduleWatches.Watch(schedule);

    public ValueTask SetScheduledAsync(Str schedule, Str host, bool isScheduled, CancellationToken cancellation)
    {
        (_scheduled.TryGetValue(schedule, out var all) ? all : _scheduled[schedule] = []).Add(host);
        _scheduleWatches.Changed(schedule);
        return ValueTask.CompletedTask;
    }

    public IObservable<IReadOnlyList<ExportedResource>> WatchExports(Str kind) => _exportWatches.Watch(kind);

    public ValueTask ExportAsync(ExportedResource resource, CancellationToken cancellation)
    {
        (_exports.TryGetValue(resource.Kind, out var all) ? all : _exports[resource.Kind] = []).Add(resource);
        _exportWatches.Changed(resource.Kind);
        return ValueTask.CompletedTask;
    }

    public ValueTask WithdrawAsync(Str kind, Str name, Str host, CancellationToken cancellation) => throw new NotSupportedException();
}

/// <summary>Values in a test.</summary>
internal sealed class FakeValues : ILocalValues
{
    private readonly Dictionary<Str, Value> _values = [];
    private readonly LatestWatches<Str, Value> _watches;

    public FakeValues() => _watches = new(key => _values.GetValueOrDefault(key));

    public IObservable<Value> Watch(Str key) => _watches.Watch(key);

    public void Set(Str key, Value value)
    {
        _values[key] = value;
        _watches.Changed(key);
    }
}

/// <summary>Numbers in a test: all uids of all pools share one row of them.</summary>
internal sealed class FakeNumbers : ILocalNumbers
{
    private readonly List<(Str Pool, Str Uid)> _given = [];

    public long NumberOf(Str pool, Str uid)
    {
        if (!_given.Contains((pool, uid)))
        {
            _given.Add((pool, uid));
        }

        return _given.IndexOf((pool, uid)) + 1;
    }
}
