using Mgmt.Engine.Reporting;
using Mgmt.Engine.Scheduling;
using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Engine.Tests.Support;

/// <summary>A whole engine on the test's thread, in virtual time.</summary>
internal sealed class EngineRig : IDisposable
{
    private readonly EngineMetrics _metrics;
    private ResourceGraph _graph = ResourceGraph.Empty;

    public EngineRig(EngineOptions? options = null, MemoryJournal? journal = null, params FakeKind[] kinds)
        : this(null, options, journal, kinds)
    {
    }

    /// <summary>An engine that exports to <paramref name="world"/>.</summary>
    public EngineRig(MemoryWorld? world, EngineOptions? options, MemoryJournal? journal = null, params FakeKind[] kinds)
    {
        Journal = journal ?? new();
        Kind = kinds.Length > 0 ? kinds[0] : new FakeKind();
        Clock = new(Time);
        options ??= new();
        _metrics = new(static () => 0, static () => 0, static () => 0, static () => 0);
        Limits = new(Clock, options, () => Scheduler!.Resumed());
        var byName = (kinds.Length > 0 ? kinds : [Kind]).ToDictionary(static k => k.Schema.Name, static k => (IResourceKind)k, StringComparer.Ordinal);
        Scheduler = new(new(byName, Clock, Journal, options, new(Observer), _metrics, Limits, new(), Lanes)
        {
            Exporter = world is null ? null : new(world, options.Hostname, options.Noop, byName.Keys, new(Observer)),
        });
    }

    public ManualTimeProvider Time { get; } = new();

    public PolicyClock Clock { get; }

    public FakeLanes Lanes { get; } = new();

    public MemoryJournal Journal { get; }

    public RecordingObserver Observer { get; } = new();

    public FakeKind Kind { get; }

    public Limits Limits { get; }

    public Scheduler Scheduler { get; }

    public void Dispose() => _metrics.Dispose();

    public void Submit(ResourceGraph graph)
    {
        Scheduler.Submit(graph, GraphDelta.Between(_graph, graph));
        _graph = graph;
        Settle();
    }

    /// <summary>How long it is until the engine or a script has a timer that is due; null when neither has one.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            // Scripts have timers of their own, which the engine does not know of.
            var script = Time.UntilNext;
            var engine = Scheduler.NextDue - Clock.Now;
            var next = script is null || engine < script ? engine : script;
            return next < TimeSpan.Zero ? TimeSpan.Zero : next;
        }
    }

    /// <summary>Runs until nothing moves any more without time moving.</summary>
    public void Settle()
    {
        do
        {
            Scheduler.Pump();
        }
        while (Lanes.RunOne() || Lanes.Backlog > 0);

        Scheduler.Pump();
        Assert.Empty(Observer.Faults);
    }

    /// <summary>Moves time on, stopping wherever the engine or a script has a timer.</summary>
    public void Advance(TimeSpan span)
    {
        Settle();
        for (var left = span; left > TimeSpan.Zero;)
        {
            var next = UntilNext is { } due && due < left ? due : left;
            Time.Advance(next);
            left -= next;
            Settle();
        }
    }

    public void Advance(double seconds) => Advance(TimeSpan.FromSeconds(seconds));

    public void Changed(string name)
    {
        Kind.Open[name].Events!.Changed();
        Settle();
    }

    public VertexStatus Status(ResourceSpec spec) => Scheduler.Status(Graphs.Id(spec))!;

    public VertexState State(ResourceSpec spec) => Status(spec).State;

    /// <summary>Takes that long of virtual time.</summary>
    public Func<CancellationToken, ValueTask> Takes(double seconds) =>
        async cancellation => await Task.Delay(TimeSpan.FromSeconds(seconds), Time, cancellation);
}
