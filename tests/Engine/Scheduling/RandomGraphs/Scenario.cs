using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>Graphs that follow one another, drawn from a seed: 1 to 60 resources that fail, are slow, are retried and share semaphores.</summary>
internal sealed class Scenario
{
    private readonly Random _random;
    private readonly FakeKind _kind;
    private readonly int _size;
    private readonly Dictionary<string, ResourceSpec> _present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Plan> _plans = new(StringComparer.Ordinal);

    public Scenario(int seed, FakeKind kind)
    {
        _random = new(seed);
        _kind = kind;
        _size = 1 + _random.Next(60);
        var steps = 2 + _random.Next(3);
        for (var i = 0; i < steps; i++)
        {
            Steps.Add(DrawStep(i, isLast: i == steps - 1));
        }

        StopsAfter = Chance(3) ? _random.NextDouble() * 3 : null;
    }

    public List<Step> Steps { get; } = [];

    /// <summary>The seconds after which the last graph is stopped in mid-run; null when it leaves at rest.</summary>
    public double? StopsAfter { get; }

    public static string Content(ResourceSpec spec, FakeKind kind) => kind.Content.Of(spec).ToString();

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private Step DrawStep(int number, bool isLast)
    {
        for (var i = 0; i < _size; i++)
        {
            DrawVertex($"v{i}", number);
        }

        var drifts = Enumerable.Range(0, Chance(2) ? _random.Next(4) : 0)
            .Select(_ => (_random.NextDouble() * 4, $"v{_random.Next(_size)}")).Order().ToArray();
        return new(
            Edges(Graphs.Of([.. _present.Values])),
            new Dictionary<string, Plan>(_plans, StringComparer.Ordinal),
            _present.Keys.Where(_ => Chance(2)).ToHashSet(StringComparer.Ordinal),
            drifts,
            isLast || Chance(4) ? null : _random.NextDouble() * 2);
    }

    private void DrawVertex(string name, int number)
    {
        if (Chance(6))
        {
            _present.Remove(name);
            return;
        }

        if (_present.ContainsKey(name) && !Chance(3))
        {
            return;
        }

        var content = $"{name} of {number}";
        var isFailing = Chance(8);
        var retry = Chance(3) ? 1 + _random.Next(3) : 0;
        var isNoop = Chance(15);
        _plans[content] = new(
            isFailing ? (retry > 0 && Chance(2) ? 1 + _random.Next(retry) : Plan.Always) : 0,
            isNoop || Chance(2),
            Chance(4) ? _random.Next(1, 4) / 4.0 : 0,
            Chance(2) ? _random.Next(1, 6) / 4.0 : 0);
        _present[name] = _kind.Spec(name, content, new()
        {
            Retry = retry,

            // What is left of the counter would depend on how far the graph before had come.
            Reset = true,
            Delay = Chance(2) ? _random.Next(1, 500) : 0,
            Noop = isNoop,
            Sema = Chance(4) ? new(Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => $"s{_random.Next(2)}:{1 + _random.Next(2)}").Distinct(StringComparer.Ordinal)) : EquatableList<string>.Empty,
        });
    }

    private ResourceGraph Edges(ResourceGraph graph)
    {
        var order = graph.Vertices.Keys.Order().ToArray();
        _random.Shuffle(order);
        var edges = graph.Edges.ToBuilder();
        for (var i = _random.Next(1 + (order.Length * 2)); i > 0; i--)
        {
            var (from, to) = (_random.Next(order.Length), _random.Next(order.Length));
            if (from < to)
            {
                edges[new(order[from], order[to])] = Chance(2);
            }
        }

        return graph.With(edges.ToImmutable());
    }
}
