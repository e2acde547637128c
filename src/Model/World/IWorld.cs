namespace Mgmt.Model;

/// <summary>What hosts share: strings by key, also one a host; schedules; exported resources. One host alone has a world of its own.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IWorld
{
    /// <summary>The string stored under <paramref name="key"/>, now and whenever it changes; null when there is none.</summary>
    IObservable<Str?> WatchString(Str key);

    /// <summary>Stores <paramref name="value"/> under <paramref name="key"/>, or removes it for null.</summary>
    ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation);

    /// <summary>The strings that hosts stored under <paramref name="key"/>, by host, in order; empty when there are none.</summary>
    IObservable<IReadOnlyList<KeyValuePair<Str, Str>>> WatchHostStrings(Str key);

    /// <summary>Stores <paramref name="value"/> under <paramref name="key"/> for <paramref name="host"/>, or removes it for null.</summary>
    ValueTask SetHostStringAsync(Str key, Str host, Str? value, CancellationToken cancellation);

    /// <summary>The hosts that are scheduled in <paramref name="schedule"/>, in order; empty until that is known.</summary>
    IObservable<IReadOnlyList<Str>> WatchScheduled(Str schedule);

    /// <summary>Schedules <paramref name="host"/> in <paramref name="schedule"/>, or no more.</summary>
    ValueTask SetScheduledAsync(Str schedule, Str host, bool isScheduled, CancellationToken cancellation);

    /// <summary>The resources of <paramref name="kind"/> that were exported, in order of name and host.</summary>
    IObservable<IReadOnlyList<ExportedResource>> WatchExports(Str kind);

    /// <summary>Exports <paramref name="resource"/>, in place of the one of that kind, name and host.</summary>
    /// <exception cref="ArgumentException">It holds a function, which has no form outside of this process.</exception>
    ValueTask ExportAsync(ExportedResource resource, CancellationToken cancellation);

    /// <summary>Takes an export back.</summary>
    ValueTask WithdrawAsync(Str kind, Str name, Str host, CancellationToken cancellation);
}

/// <summary>A resource that a host shows to others.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Host">Who shows it.</param>
/// <param name="Data">What it is, as <see cref="ExportForm"/> has it.</param>
public sealed record ExportedResource(Str Kind, Str Name, Str Host, Value Data);
