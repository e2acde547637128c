using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mgmt.Model;
using Mgmt.Policies.Runtime;
using Mgmt.Policies.Runtime.Statements;

namespace Mgmt.Policies.Tests.Runtime;

/// <summary>
/// After any sequence of edits the incremental runtime has what one has that starts from scratch with the same inputs.
///
/// What it may have beyond that is what stays frozen: the vertices that a fault names, those about which statements contradict
/// each other, and edges that hang on a frozen statement. Each of these must be what it was before.
/// </summary>
public sealed class DifferentialTests
{
    private static readonly (string Name, Func<Random, Value> Value)[] Edits =
    [
        .. Two("n", static r => Value.Int(r.Next(4))),
        .. Two("f", static r => Value.Bool(r.Next(2) == 0)),
        .. Two("t", static r => Value.Str(Word(r))),
        .. Two("l", static r => Value.StrList(Enumerable.Range(0, r.Next(4)).Select(_ => Word(r)))),
        .. Two("m", static r => Value.List([.. Enumerable.Range(0, r.Next(4)).Select(_ => Value.Int(r.Next(3)))])),
        .. Two("k", static r => Value.From(new MapValue(Enumerable.Range(0, r.Next(4)).Select(_ => KeyValuePair.Create(Value.Str(Word(r)), Value.Int(r.Next(3))))))),
    ];

    [Fact]
    public void Stabilise_RandomPolicyAndEdits_IsWhatAFreshRuntimeHas() => RunRandom(300);

    [Fact]
    [Trait("Category", "Long")]
    public void Stabilise_ManyRandomPoliciesAndEdits_IsWhatAFreshRuntimeHas() => RunRandom(10_000);

    [Theory]
    [InlineData(336_839_169)]
    [InlineData(662600158)]
    [InlineData(651_798_349)]
    [InlineData(2_117_363_410)]
    [InlineData(410_962_564)]
    public void Stabilise_PolicyThatOnceWasNot_IsWhatAFreshRuntimeHas(int seed) => Run(seed, new());

    private static void RunRandom(int policies)
    {
        var inputs = new TestInputs();
        var config = Config.QuickThrowOnFailure.WithMaxTest(policies);
        Check.One(config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed => Run(seed, inputs)));
    }

    private static void Run(int seed, TestInputs inputs)
    {
        var policy = new DynamicPolicyWriter(seed).Write();
        var random = new Random(seed);
        var log = new List<string>();
        inputs.Clear();
        foreach (var edit in Edits)
        {
            if (random.Next(4) > 0)
            {
                inputs.Post(edit.Name, Reading<Value>.Of(edit.Value(random), default));
            }
        }

        try
        {
            using var incremental = new PolicyHarness(policy, inputs);
            incremental.Settle();
            for (var transaction = random.Next(4, 12); transaction > 0; transaction--)
            {
                for (var i = random.Next(3); i >= 0; i--)
                {
                    var (name, value) = Edits[random.Next(Edits.Length)];
                    if (random.Next(4) == 0)
                    {
                        incremental.PostMissing(name, $"{name} is missing");
                        log.Add($"{name} is missing");
                    }
                    else
                    {
                        var posted = value(random);
                        incremental.Post(name, posted);
                        log.Add(string.Create(CultureInfo.InvariantCulture, $"{name} = {posted}"));
                    }
                }

                log.Add("--");
                Settle(incremental);
                Compare(incremental);
            }

            foreach (var edit in Edits)
            {
                incremental.Post(edit.Name, edit.Value(random));
            }

            log.Add("all are back");
            Settle(incremental);
            CompareWhole(incremental, inputs);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}:\n{policy}\n{string.Join('\n', log)}\n{fault.Message}", fault);
        }
    }

    // Vertices that were frozen and are frozen still stay what they were; of hidden twins, another may take the number of one that goes.
    private static void Settle(PolicyHarness incremental)
    {
        do
        {
            var before = incremental.Graph;
            var contested = Contested(incremental);
            incremental.Step();
            contested.UnionWith(Contested(incremental));
            foreach (var id in incremental.Graph.Faults.SelectMany(static f => f.Frozen))
            {
                Assert.True(incremental.Graph.Vertices.ContainsKey(id), $"{id} is frozen and not there");
                if (before.Vertices.TryGetValue(id, out var spec) && !contested.Contains(id.Name.ToString()) && !before.Vertices.ContainsKey(Twin(id)) && !incremental.Graph.Vertices.ContainsKey(Twin(id)))
                {
                    Assert.Equal(Show(spec), Show(incremental.Graph.Vertices[id]));
                }
            }
        }
        while (incremental.Runtime.MailboxDepth > 0);
    }

    private static VertexId Twin(VertexId id) => new(id.Kind, id.Name, 1);

    private static void Compare(PolicyHarness incremental)
    {
        using var fresh = incremental.Fresh();
        fresh.Settle();
        var frozen = incremental.Graph.Faults.SelectMany(static f => f.Frozen).Select(static v => v.Name.ToString()).Concat(Contested(incremental)).ToHashSet(StringComparer.Ordinal);
        AssertSame(Faults(fresh.Graph), Faults(incremental.Graph));
        AssertSame(Vertices(fresh.Graph, frozen), Vertices(incremental.Graph, frozen));

        // A frozen statement may keep an edge between two that are not frozen themselves.
        var wanted = Edges(fresh.Graph, frozen);
        var present = Edges(incremental.Graph, frozen);
        var isCyclic = HasCycle(fresh) || HasCycle(incremental);
        if (!isCyclic && !incremental.Graph.Faults.Exists(static f => f.Subject != "graph"))
        {
            Assert.Equal(string.Join('\n', wanted), string.Join('\n', present));
            Assert.Equal(Sends(fresh.Graph, frozen), Sends(incremental.Graph, frozen));
        }
        else if (!isCyclic)
        {
            Assert.Empty(wanted.Select(static e => e.Split(' ')[0]).Except(present.Select(static e => e.Split(' ')[0]), StringComparer.Ordinal));
        }
    }

    private static void CompareWhole(PolicyHarness incremental, TestInputs inputs)
    {
        var subscriptions = inputs.AllSubscriptions;
        using var fresh = incremental.Fresh();
        fresh.Settle();
        Compare(incremental);

        // A statement that fails keeps its last edges, and what is wrong with them; what is contested stays where edges may lead.
        if (!incremental.Graph.Faults.Exists(static f => f.Subject != "graph") && Contested(incremental).Count == 0)
        {
            AssertSame(Problems(fresh), Problems(incremental));
        }

        // What has been open stays open while there is nothing to decide by, also behind a false condition.
        if (!LacksValues(incremental.Runtime.Root))
        {
            AssertSame(Nodes(fresh.Runtime.Root), Nodes(incremental.Runtime.Root));
            Assert.Equal(inputs.AllSubscriptions - subscriptions, subscriptions);
            Assert.Equal(fresh.Runtime.NodeCount, incremental.Runtime.NodeCount);
            Assert.Equal(Scopes(fresh.Runtime.Root), Scopes(incremental.Runtime.Root));
        }
    }

    private static void AssertSame(string wanted, string present)
    {
        var (missing, surplus) = (wanted.Split('\n').ToList(), new List<string>());
        foreach (var line in present.Split('\n'))
        {
            if (!missing.Remove(line))
            {
                surplus.Add(line);
            }
        }

        Assert.True(missing.Count + surplus.Count == 0, $"only in the fresh one:\n{string.Join('\n', missing)}\nonly in the incremental one:\n{string.Join('\n', surplus)}");
    }

    private static HashSet<string> Contested(PolicyHarness policy) => policy.Runtime.Graph.Contested.Select(static c => c.Name.ToString()).ToHashSet(StringComparer.Ordinal);

    private static bool HasCycle(PolicyHarness policy) => policy.Runtime.Graph.Problems.Any(static p => p.Code == "MCL5006");

    // Which edge of a cycle is refused depends on which came last.
    private static string Problems(PolicyHarness policy) => HasCycle(policy) ? "cycle" : Lines(policy.Runtime.Graph.Problems.Select(static p => p.Message));

    // Of several inputs that a statement waits for, any may be named.
    private static string Faults(ResourceGraph graph) =>
        Lines(graph.Faults.Where(static f => f.Subject != "graph").Select(static f => f.IsPending
            ? $"{f.Subject} waits"
            : string.Create(CultureInfo.InvariantCulture, $"{f.Subject} {f.Span.Start} {f.Reason}")));

    private static string Vertices(ResourceGraph graph, HashSet<string> frozen) =>
        Lines(graph.Vertices.Where(v => !frozen.Contains(v.Key.Name.ToString())).Select(static v => Show(v.Value)));

    private static List<string> Edges(ResourceGraph graph, HashSet<string> frozen) =>
        [.. graph.Edges.Where(e => !frozen.Contains(e.Key.From.Name.ToString()) && !frozen.Contains(e.Key.To.Name.ToString())).Select(static e => $"{e.Key.From.Name}->{e.Key.To.Name} {e.Value}").Order(StringComparer.Ordinal)];

    private static string Sends(ResourceGraph graph, HashSet<string> frozen) =>
        Lines(graph.Sends.Where(s => !frozen.Contains(s.From.Name.ToString()) && !frozen.Contains(s.To.Name.ToString())).Select(static s => $"{s.From.Name}.{s.Output} -> {s.To.Name}.{s.Field}"));

    private static string Show(ResourceSpec spec) =>
        $"{spec.Name}: {string.Join(", ", spec.Schema.Fields.Select(f => $"{f.Name} {spec.Effective(f.Index)}"))}, noop {spec.Meta.Noop}, sema {string.Join(' ', spec.Meta.Sema)}, hidden {spec.Meta.Hidden}";

    private static bool LacksValues(NodeScope scope) =>
        scope.Nodes.Any(static n => n is not StatementNode && !n.IsDisposed && n.Status != NodeStatus.Value) || scope.Children.Any(LacksValues);

    private static string Nodes(NodeScope scope) => Lines(scope.Nodes
        .Where(static n => !n.IsDisposed && !n.IsConstant)
        .Select(static n => string.Create(CultureInfo.InvariantCulture, $"{n.GetType().Name} {n.Span} with {n.OutCount} dependents"))
        .Concat(scope.Children.Select(Nodes)));

    private static int Scopes(NodeScope scope) => 1 + scope.Children.Sum(Scopes);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static Str Word(Random random) => (Str)new[] { "a", "b", "c" }[random.Next(3)];

    private static IEnumerable<(string Name, Func<Random, Value> Value)> Two(string prefix, Func<Random, Value> value) => [($"{prefix}0", value), ($"{prefix}1", value)];
}
