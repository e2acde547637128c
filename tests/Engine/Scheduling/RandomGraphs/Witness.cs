using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>
/// Plays the resources of a scenario and watches, at every check and apply, that it may begin just then: everything before
/// it is done, nothing of it runs already, its semaphores have room, and it is told of a refresh exactly when one is owed.
/// </summary>
internal sealed class Witness(EngineRig rig)
{
    private readonly HashSet<string> _busy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _semaphores = new(StringComparer.Ordinal);
    private readonly Dictionary<EdgeKey, int> _owed = [];
    private readonly Dictionary<string, List<Instant>> _attempts = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, Plan> _plans = new Dictionary<string, Plan>(StringComparer.Ordinal);
    private ResourceGraph _graph = ResourceGraph.Empty;
    private ILookup<VertexId, VertexId> _before = Array.Empty<VertexId>().ToLookup(static id => id);
    private ILookup<VertexId, EdgeKey> _notified = Array.Empty<EdgeKey>().ToLookup(static e => e.From);
    private readonly Dictionary<VertexId, int> _leavings = [];
    private int _changes;

    /// <summary>What happened that must not; kept here, because an exception would only be one more failure of a resource.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Refreshes that were owed and done.</summary>
    public int Refreshes { get; private set; }

    /// <summary>The refreshes that are owed.</summary>
    public IEnumerable<EdgeKey> Owed => _owed.Keys;

    /// <summary>When attempts began, by the content of the definition.</summary>
    public IReadOnlyDictionary<string, List<Instant>> Attempts => _attempts;

    /// <summary>What is checked from now on is checked by the graph of <paramref name="step"/>, which is about to be submitted.</summary>
    public void Turn(Step step)
    {
        foreach (var id in _graph.Vertices.Keys.Where(id => !step.Graph.Vertices.ContainsKey(id)))
        {
            _leavings[id] = _leavings.GetValueOrDefault(id) + 1;
        }

        _graph = step.Graph;
        _before = _graph.Edges.Keys.ToLookup(static e => e.To, static e => e.From);
        _notified = _graph.Edges.Where(static e => e.Value).Select(static e => e.Key).ToLookup(static e => e.From);
        _plans = step.Plans;
        foreach (var edge in _owed.Keys.Where(e => !_graph.Edges.GetValueOrDefault(e)).ToArray())
        {
            _owed.Remove(edge);
        }

        foreach (var id in _graph.Vertices.Keys)
        {
            var name = id.Name.ToString();
            var script = rig.Kind.Script(name);
            script.UpdatesInPlace = step.InPlace.Contains(name);
            if (script.Checking is null)
            {
                Play(id, name, script);
            }
        }
    }

    private void Play(VertexId id, string name, FakeScript script)
    {
        var leavings = 0;
        var refreshed = Array.Empty<(EdgeKey Edge, int Change)>();
        script.Checking = async (context, cancellation) =>
        {
            Begin(id, name, context);
            leavings = _leavings.GetValueOrDefault(id);
            refreshed = [.. _owed.Where(o => o.Key.To == id).Select(static o => (o.Key, o.Value))];
            var plan = Plan(name, out var attempt);
            await Hold(id, name, plan.CheckTakes, cancellation);
            Fail(plan, attempt, isCheck: true);
        };
        script.Applying = async cancellation =>
        {
            var plan = Plan(name, out var attempt);
            await Hold(id, name, plan.ApplyTakes, cancellation);
            Fail(plan, attempt - 1, isCheck: false);
            foreach (var (edge, change) in refreshed.Where(r => _owed.GetValueOrDefault(r.Edge) == r.Change))
            {
                _owed.Remove(edge);
                Refreshes++;
            }

            // What a resource changes that has left meanwhile is nobody's business, even if there is another of its name.
            foreach (var edge in leavings == _leavings.GetValueOrDefault(id) ? _notified[id] : [])
            {
                _owed[edge] = ++_changes;
            }
        };
    }

    private void Begin(VertexId id, string name, CheckContext context)
    {
        Demand(_graph.Vertices.ContainsKey(id), $"{id} has left and is checked");
        Demand(!_busy.Contains(name), $"{id} runs twice at once");
        foreach (var before in _before[id])
        {
            Demand(IsDone(before), $"{id} is checked before {before} is done");
        }

        Demand(context.Refresh == _owed.Keys.Any(e => e.To == id), $"{id} is told {context.Refresh} of its refresh");
        var wanted = rig.Kind.Open[name].Wanted;
        if (!_attempts.TryGetValue(wanted, out var attempts))
        {
            _attempts.Add(wanted, attempts = []);
        }

        attempts.Add(rig.Clock.Now);
    }

    private void Demand(bool holds, FormattableString otherwise)
    {
        if (!holds)
        {
            Faults.Add(FormattableString.Invariant(otherwise));
        }
    }

    private bool IsDone(VertexId id)
    {
        var spec = _graph.Vertices[id];
        return spec.Meta.Noop
            ? _before[id].All(IsDone)
            : !_busy.Contains(id.Name.ToString()) && string.Equals(rig.Kind.Is(id.Name.ToString()), Scenario.Content(spec, rig.Kind), StringComparison.Ordinal);
    }

    private Plan Plan(string name, out int attempt)
    {
        var wanted = rig.Kind.Open[name].Wanted;
        attempt = _attempts.TryGetValue(wanted, out var attempts) ? attempts.Count : 0;
        return _plans[wanted];
    }

    private void Fail(Plan plan, int attempt, bool isCheck)
    {
        if (plan.FailsInCheck == isCheck && attempt - (isCheck ? 1 : 0) < plan.Failures)
        {
            Failures++;
            throw new InvalidOperationException("no");
        }
    }

    private async ValueTask Hold(VertexId id, string name, double seconds, CancellationToken cancellation)
    {
        if (seconds == 0)
        {
            return;
        }

        // A resource that left has its semaphores still; which, nobody says any more.
        var held = _graph.Vertices.TryGetValue(id, out var spec) && Scenario.Content(spec, rig.Kind) == rig.Kind.Open[name].Wanted ? spec.Meta.Sema : EquatableList<string>.Empty;
        _busy.Add(name);
        foreach (var semaphore in held)
        {
            var users = _semaphores[semaphore] = _semaphores.GetValueOrDefault(semaphore) + 1;
            Demand(users <= int.Parse(semaphore.Split(':')[1]), $"{users} hold {semaphore}");
        }

        try
        {
            await rig.Takes(seconds)(cancellation);
        }
        finally
        {
            _busy.Remove(name);
            foreach (var semaphore in held)
            {
                _semaphores[semaphore]--;
            }
        }
    }
}
