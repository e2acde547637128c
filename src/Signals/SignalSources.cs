using System.Collections.Immutable;
using System.Reactive.Linq;
using Mgmt.Model;
using Mgmt.Platform.Contents;
using Mgmt.Platform.Events;
using Mgmt.Platform.Files;
using Mgmt.Platform.Statistics;

namespace Mgmt.Signals;

/// <summary>
/// The machine's own signals. Each is an observable that never ends and never fails: what cannot be measured is a missing
/// reading with its reason, and it heals by itself. All subscribers to one signal with the same arguments share one
/// source, which runs while there is one; whoever comes later gets the latest reading at once.
/// </summary>
/// <remarks>
/// Periods are in milliseconds, 100 at least and a day at most; what is outside counts as the limit. Measurements fall on
/// whole periods. Observers are called on the clock's timers or on the reading thread, and must not block.
/// </remarks>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed partial class SignalSources : IDisposable
{
    /// <summary>The period of the load where none is asked for: 5 s.</summary>
    public const long UsualLoadPeriod = 5_000;

    /// <summary>The shortest period: 100 ms.</summary>
    public const long ShortestPeriod = 100;

    /// <summary>The longest period: a day.</summary>
    public const long LongestPeriod = 86_400_000;

    /// <summary>The largest file that <see cref="FileContent"/> reads: 16 MiB.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PolicyClock _clock;
    private readonly IPathWatcher _watcher;
    private readonly IProcFiles _proc;
    private readonly IPathReader _reader;
    private readonly IFileSystemStatistics _statistics;
    private readonly IReadLane _lane;
    private readonly HostProbes _probes;
    private readonly Ticker _ticker;
    private readonly SharedSources _shared = new();

    /// <summary>The signals of this machine.</summary>
    /// <param name="clock">Policy time.</param>
    /// <param name="watcher">Tells when files change. It stays the caller's.</param>
    /// <param name="proc">Where the kernel's files are read from; the kernel when null.</param>
    /// <param name="events">Tells when the kernel announces changes; they are looked for every 5 s when null. It stays the caller's.</param>
    public SignalSources(PolicyClock clock, IPathWatcher watcher, IProcFiles? proc = null, IKernelEvents? events = null)
        : this(clock, watcher, proc ?? new ProcFiles(), new PathReader(), new FileSystemStatistics(), new ReadLane(clock.Time), HostProbes.Real(events))
    {
    }

    internal SignalSources(
        PolicyClock clock,
        IPathWatcher watcher,
        IProcFiles proc,
        IPathReader reader,
        IFileSystemStatistics statistics,
        IReadLane lane,
        HostProbes? probes = null)
    {
        _probes = probes ?? HostProbes.Real(null);
        _clock = clock;
        _watcher = watcher;
        _proc = proc;
        _reader = reader;
        _statistics = statistics;
        _lane = lane;
        _ticker = new(clock);
        Scheduler = new(clock);
    }

    /// <summary>Policy time, for Rx's operators on these signals.</summary>
    public PolicyScheduler Scheduler { get; }

    /// <summary>How many sources run.</summary>
    internal int Running => _shared.Running;

    /// <summary>How many tasks run or wait to run. The first reading comes at once.</summary>
    public IObservable<Reading<Load>> Load(long periodMilliseconds = UsualLoadPeriod) =>
        Polled("load", Period(periodMilliseconds), () => new LoadSampler(_proc));

    /// <summary>The wall clock in whole seconds since 1970: at once, and whenever the second changes.</summary>
    public IObservable<Reading<long>> Clock() => _shared.Share(Key("clock", Second), new ClockSignal(_clock, _ticker));

    /// <summary>Whole seconds since the machine started: at once, and every second.</summary>
    public IObservable<Reading<long>> Uptime() => Polled("uptime", Second, () => new UptimeSampler(_proc));

    /// <summary>The share of their time, 0 to 1, that all CPUs together were not idle over the last period. The first reading comes after 100 ms.</summary>
    public IObservable<Reading<double>> CpuUsage(long periodMilliseconds) =>
        CpuShares(periodMilliseconds).Select(static reading => reading.Select(static shares => shares.Usage));

    /// <summary>The share of their time, 0 to 1, that a hypervisor took from all CPUs together over the last period. The first reading comes after 100 ms.</summary>
    public IObservable<Reading<double>> CpuSteal(long periodMilliseconds) =>
        CpuShares(periodMilliseconds).Select(static reading => reading.Select(static shares => shares.Steal));

    /// <summary>As <see cref="CpuUsage"/>, for each CPU that is online, in the order of their numbers; one that just came online is left out once.</summary>
    public IObservable<Reading<ImmutableArray<double>>> CpuPerCore(long periodMilliseconds)
    {
        var period = Period(periodMilliseconds);
        return Polled("cpu.per_core", period, () => new CoreSampler(_proc, period));
    }

    /// <summary>How much memory is in use. The first reading comes at once.</summary>
    public IObservable<Reading<MemoryInfo>> Memory(long periodMilliseconds) =>
        Polled("memory", Period(periodMilliseconds), () => new MemorySampler(_proc));

    /// <summary>How full the file system below <paramref name="path"/> is. The first reading comes as soon as the file system answers.</summary>
    /// <param name="path">An existing path.</param>
    /// <param name="periodMilliseconds">The period.</param>
    public IObservable<Reading<DiskUsage>> DiskUsage(Str path, long periodMilliseconds)
    {
        var period = Period(periodMilliseconds);
        return Blocking(new("disk", period, path), () => DiskUsageReader.Read(_statistics, path), request => _ticker.Every(period, _ => request()));
    }

    /// <summary>The content of the regular file at <paramref name="path"/>, now and whenever it may have changed; missing while there is none.</summary>
    /// <param name="path">An absolute path; symbolic links are followed.</param>
    public IObservable<Reading<Str>> FileContent(Str path) =>
        Watched("file.content", path, () => Str.Adopt(_reader.Read(path.Span, LargestFile)));

    /// <summary>Whether there is anything at <paramref name="path"/>, now and whenever that may have changed.</summary>
    /// <param name="path">An absolute path; symbolic links are followed.</param>
    public IObservable<Reading<bool>> FileExists(Str path) => Watched("file.exists", path, () => _reader.Exists(path.Span));

    /// <summary>Stops measuring. Subscriptions stay, and stay silent.</summary>
    public void Dispose()
    {
        _ticker.Dispose();
        _lane.Dispose();
    }

    private static SourceKey Key(string name, TimeSpan period) => new(name, period, Str.Empty);

    private static TimeSpan Period(long milliseconds) => TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, ShortestPeriod, LongestPeriod));

    private IObservable<Reading<CpuShares>> CpuShares(long periodMilliseconds)
    {
        var period = Period(periodMilliseconds);
        return Polled("cpu", period, () => new CpuSampler(_proc, period));
    }

    private IObservable<Reading<T>> Polled<T>(string name, TimeSpan period, Func<ISampler<T>> open) =>
        _shared.Share(Key(name, period), new PolledSignal<T>(_clock, _ticker, period, open));

    private IObservable<Reading<T>> Blocking<T>(SourceKey key, Func<T> read, Func<Action, IDisposable> attach) =>
        _shared.Share(key, new BlockingSignal<T>(_lane, Scheduler, _clock, read, attach));

    private IObservable<Reading<T>> Watched<T>(string name, Str path, Func<T> read)
    {
        if (!path.Span.StartsWith("/"u8))
        {
            var reading = Reading<T>.Missing($"the path `{path}` is not absolute: write it from the root, with a leading `/`", _clock.Now);
            return Observable.Never<Reading<T>>().StartWith(reading);
        }

        return Blocking(new(name, default, path), read, request => new FileTriggers(_watcher, _ticker, Scheduler, path, request));
    }
}
