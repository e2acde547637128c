using Mgmt.Engine.Exporting;
using Mgmt.Engine.Lanes;
using Mgmt.Engine.Reporting;
using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary>What the parts of one scheduler share.</summary>
internal sealed record EngineParts(
    IReadOnlyDictionary<string, IResourceKind> Kinds,
    PolicyClock Clock,
    IJournal Journal,
    EngineOptions Options,
    SafeObserver Observer,
    EngineMetrics Metrics,
    Limits Limits,
    Mailbox Mailbox,
    ILanes Lanes)
{
    /// <summary>Shows resources to the world; null when there is none.</summary>
    public Exporter? Exporter { get; init; }

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public TimerHeap Timers { get; } = new();

    public Random Random { get; } = new(Options.JitterSeed);

    public JobServices JobServices { get; } = new(Lanes, Mailbox, Limits, Clock, Journal);

    public Instant Now => Clock.Now;

    /// <summary>The instant after <paramref name="wait"/>; a wait beyond all measure ends somewhat earlier.</summary>
    public Instant After(TimeSpan wait) => Clock.Now + (wait < Longest ? wait : Longest);

    /// <summary>The instant after that many milliseconds.</summary>
    public Instant AfterMilliseconds(long milliseconds) =>
        After(milliseconds < (long)Longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(milliseconds) : Longest);
}
