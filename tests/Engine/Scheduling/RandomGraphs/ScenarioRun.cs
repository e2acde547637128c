using Mgmt.Engine.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Engine.Tests.Scheduling.RandomGraphs;

/// <summary>Runs one scenario on a whole engine in virtual time, and compares every rest with the sequential reference.</summary>
internal sealed class ScenarioRun
{
    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromSeconds(30);
    private readonly EngineRig _rig = new(new() { ConvergedTimeout = TimeSpan.Zero });
    private readonly Witness _witness;

    // The definitions that ever came after others, whose changes try them again.
    private readonly HashSet<string> _followers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drifted = new(StringComparer.Ordinal);

    private ScenarioRun() => _witness = new(_rig);

    public int Failures => _witness.Failures;

    public int Refreshes => _witness.Refreshes;

    public int SwitchesInMidRun { get; private set; }

    public int Drifts => _drifted.Count;

    public int Largest { get; private set; }

    public bool EndsBlocked { get; private set; }

    public bool IsStoppedInMidRun { get; private set; }

    public static ScenarioRun Of(int seed)
    {
        var run = new ScenarioRun();
        using var rig = run._rig;
        var scenario = new Scenario(seed, rig.Kind);
        foreach (var step in scenario.Steps)
        {
            run.Take(step);
        }

        run.End(scenario.StopsAfter);
        return run;
    }

    private void Take(Step step)
    {
        Largest = Math.Max(Largest, step.Graph.Vertices.Count);
        _followers.UnionWith(step.Graph.Edges.Keys.Select(e => Scenario.Content(step.Graph.Vertices[e.To], _rig.Kind)));
        _witness.Turn(step);
        _rig.Submit(step.Graph);
        Assert.True(_witness.Faults.Count == 0, string.Join("\n", _witness.Faults));
        var at = 0.0;
        foreach (var (after, name) in step.Drifts.Where(d => step.LeavesAfter is not { } end || d.After < end))
        {
            _rig.Advance(after - at);
            at = after;
            Drift(name);
        }

        if (step.LeavesAfter is { } leaves)
        {
            _rig.Advance(leaves - at);
            Assert.True(_witness.Faults.Count == 0, string.Join("\n", _witness.Faults));
            SwitchesInMidRun += _rig.Scheduler.Convergence is null ? 1 : 0;
        }
        else
        {
            Rest();
            Compare(step);
        }
    }

    private void Drift(string name)
    {
        if (_rig.Kind.Open.GetValueOrDefault(name)?.Events is { } events)
        {
            _drifted.Add(name);
            _rig.Kind.Make(name, "drifted");
            events.Changed();
            _rig.Settle();
        }
    }

    private void Rest()
    {
        for (var moves = 0; _rig.Scheduler.Convergence is null; moves++)
        {
            Assert.True(moves < 10_000 && _rig.UntilNext is not null, "it does not come to rest");
            _rig.Advance(_rig.UntilNext!.Value + TimeSpan.FromTicks(1));
        }
    }

    private void Compare(Step step)
    {
        Assert.True(_witness.Faults.Count == 0, string.Join("\n", _witness.Faults));
        var fates = SequentialModel.Run(step.Graph, spec => step.Plans[Scenario.Content(spec, _rig.Kind)].Failures);
        EndsBlocked = fates.Values.Contains(Fate.Blocked);
        foreach (var (id, spec) in step.Graph.Vertices)
        {
            var state = _rig.State(spec);
            var hasFailedBefore = state == VertexState.Failed && fates[id] == Fate.Blocked && step.Plans[Scenario.Content(spec, _rig.Kind)].Failures == Plan.Always;
            if (state != State(fates[id]) && !hasFailedBefore)
            {
                Assert.Fail($"{id} is {state}, and {fates[id]} in the reference");
            }

            if (fates[id] == Fate.Done)
            {
                Assert.Equal(Scenario.Content(spec, _rig.Kind), _rig.Kind.Is(id.Name.ToString()));
            }

            if (fates[id] == Fate.Failed && !_drifted.Contains(id.Name.ToString()) && !_followers.Contains(Scenario.Content(spec, _rig.Kind)))
            {
                AttemptsAreThoseThatItHas(spec);
            }
        }

        Assert.DoesNotContain(_witness.Owed, e => fates[e.From] == Fate.Done && fates[e.To] == Fate.Done);
        Assert.All(_witness.Owed, e => Assert.Contains((e.From, e.To), _rig.Journal.Owed));
        Assert.True(Failures > 0 || _rig.Journal.Owed.Count == _witness.Owed.Count(), "a refresh is remembered that nobody is owed");
    }

    private void AttemptsAreThoseThatItHas(ResourceSpec spec)
    {
        var attempts = _witness.Attempts[Scenario.Content(spec, _rig.Kind)];
        Assert.True(attempts.Count > spec.Meta.Retry, $"{spec} was tried {attempts.Count} times");
        for (var i = 1; i < attempts.Count; i++)
        {
            var least = i <= spec.Meta.Retry ? TimeSpan.FromMilliseconds(spec.Meta.Delay) : ShortestBackOff;
            Assert.True(attempts[i] - attempts[i - 1] >= least, $"{spec} was tried again after {attempts[i] - attempts[i - 1]}");
        }
    }

    private void End(double? stopsAfter)
    {
        if (stopsAfter is null)
        {
            _rig.Submit(ResourceGraph.Empty);
            Rest();
            Assert.Empty(_rig.Scheduler.Snapshot());
        }
        else
        {
            // Everything drifts at once, and is stopped while it is repaired.
            foreach (var name in _rig.Kind.Open.Keys.ToArray())
            {
                Drift(name);
            }

            _rig.Advance(stopsAfter.Value);
            IsStoppedInMidRun = _rig.Scheduler.Convergence is null;
            var isClean = false;
            _rig.Scheduler.Stop(StopPatience.Within(TimeSpan.FromSeconds(10)), clean => isClean = clean);
            _rig.Settle();
            Assert.True(isClean, "it was not closed in order");
        }

        Assert.Equal(Count("open "), Count("close "));
    }

    private int Count(string what) => _rig.Kind.Log.Count(e => e.StartsWith(what, StringComparison.Ordinal));

    private static VertexState State(Fate fate) => fate switch
    {
        Fate.Done => VertexState.Ok,
        Fate.Differing => VertexState.Differing,
        Fate.Failed => VertexState.Failed,
        _ => VertexState.Blocked,
    };
}
