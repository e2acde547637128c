using Mgmt.Model;
using Mgmt.Store.Rows;
using Mgmt.Store.Writing;

namespace Mgmt.Store.World;

/// <summary>The world of one host alone, kept over restarts.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LocalWorld : IWorld
{
    private readonly StoreMemory _memory;
    private readonly WriteQueue? _queue;
    private readonly LatestWatches<Str, Str?> _strings;
    private readonly GroupedEntries _hostStrings;
    private readonly GroupedEntries _scheduled;
    private readonly GroupedEntries _exports;

    internal LocalWorld(StoreMemory memory, WriteQueue? queue)
    {
        _memory = memory;
        _queue = queue;
        _strings = new(GetString);
        _hostStrings = new(memory, queue, EntrySpace.HostString);
        _scheduled = new(memory, queue, EntrySpace.Scheduled);
        _exports = new(memory, queue, EntrySpace.Export);
    }

    /// <summary>Every key that has a string, in order.</summary>
    public IReadOnlyList<Str> Keys => _memory.Keys(EntrySpace.WorldString);

    /// <summary>The string stored under <paramref name="key"/>, or null.</summary>
    public Str? GetString(Str key) =>
        _memory.TryGetEntry(new(EntrySpace.WorldString, key), out var value) ? Str.From(value.Span) : null;

    /// <inheritdoc/>
    public IObservable<Str?> WatchString(Str key) => _strings.Watch(key);

    /// <inheritdoc/>
    public ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (EntryWrites.Set(_memory, _queue, new(EntrySpace.WorldString, key), value?.Memory))
        {
            _strings.Changed(key);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IObservable<IReadOnlyList<KeyValuePair<Str, Str>>> WatchHostStrings(Str key) => _hostStrings.Watch(key);

    /// <inheritdoc/>
    public ValueTask SetHostStringAsync(Str key, Str host, Str? value, CancellationToken cancellation) =>
        SetAsync(_hostStrings, key, host, value, cancellation);

    /// <inheritdoc/>
    public IObservable<IReadOnlyList<Str>> WatchScheduled(Str schedule) =>
        new Mapped<IReadOnlyList<KeyValuePair<Str, Str>>, IReadOnlyList<Str>>(_scheduled.Watch(schedule), static entries => [.. entries.Select(static e => e.Key)]);

    /// <inheritdoc/>
    public ValueTask SetScheduledAsync(Str schedule, Str host, bool isScheduled, CancellationToken cancellation) =>
        SetAsync(_scheduled, schedule, host, isScheduled ? Str.Empty : null, cancellation);

    /// <inheritdoc/>
    public IObservable<IReadOnlyList<ExportedResource>> WatchExports(Str kind) =>
        new Mapped<IReadOnlyList<KeyValuePair<Str, Str>>, IReadOnlyList<ExportedResource>>(_exports.Watch(kind), entries => Exports(kind, entries));

    /// <inheritdoc/>
    public ValueTask ExportAsync(ExportedResource resource, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> data;
        try
        {
            data = ValueCodec.Pack(resource.Data);
        }
        catch (ArgumentException e)
        {
            return ValueTask.FromException(e);
        }

        return SetAsync(_exports, resource.Kind, ExportName(resource.Name, resource.Host), Str.From(data.Span), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask WithdrawAsync(Str kind, Str name, Str host, CancellationToken cancellation) =>
        SetAsync(_exports, kind, ExportName(name, host), null, cancellation);

    private static ValueTask SetAsync(GroupedEntries entries, Str group, Str name, Str? value, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        entries.Set(group, name, value);
        return ValueTask.CompletedTask;
    }

    private static Str ExportName(Str name, Str host)
    {
        var blob = new BlobWriter();
        blob.Write(name.Span);
        blob.Write(host.Span);
        return Str.From(blob.Bytes);
    }

    private static List<ExportedResource> Exports(Str kind, IReadOnlyList<KeyValuePair<Str, Str>> entries)
    {
        var exports = new List<ExportedResource>(entries.Count);
        foreach (var (key, data) in entries)
        {
            try
            {
                var reader = new BlobReader(key.Span);
                exports.Add(new(kind, Str.From(reader.ReadBytes()), Str.From(reader.ReadBytes()), ValueCodec.Unpack(data.Span)));
            }
            catch (InvalidDataException)
            {
                // A damaged row is nobody's export.
                continue;
            }
        }

        return exports;
    }
}
