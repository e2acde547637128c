using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

/// <summary>A world that knows nothing but exports, and remembers every one.</summary>
internal sealed class MemoryWorld : IWorld
{
    private readonly SortedDictionary<string, ExportedResource> _exports = new(StringComparer.Ordinal);

    /// <summary>Every change: <c>+ kind[name] data</c> and <c>- kind[name]</c>.</summary>
    public List<string> Log { get; } = [];

    public void Put(ExportedResource resource) => _exports[$"{resource.Kind} {resource.Name} {resource.Host}"] = resource;

    public ValueTask ExportAsync(ExportedResource resource, CancellationToken cancellation)
    {
        Log.Add($"+ {resource.Kind}[{resource.Name}] {resource.Data}");
        Put(resource);
        return ValueTask.CompletedTask;
    }

    public ValueTask WithdrawAsync(Str kind, Str name, Str host, CancellationToken cancellation)
    {
        Log.Add($"- {kind}[{name}]");
        _exports.Remove($"{kind} {name} {host}");
        return ValueTask.CompletedTask;
    }

    public IObservable<IReadOnlyList<ExportedResource>> WatchExports(Str kind) => new Present([.. _exports.Values.Where(e => e.Kind == kind)]);

    public IObservable<Str?> WatchString(Str key) => throw new NotSupportedException();

    public ValueTask SetStringAsync(Str key, Str? value, CancellationToken cancellation) => throw new NotSupportedException();

    public IObservable<IReadOnlyList<KeyValuePair<Str, Str>>> WatchHostStrings(Str key) => throw new NotSupportedException();

    public ValueTask SetHostStringAsync(Str key, Str host, Str? value, CancellationToken cancellation) => throw new NotSupportedException();

    public IObservable<IReadOnlyList<Str>> WatchScheduled(Str schedule) => throw new NotSupportedException();

    public ValueTask SetScheduledAsync(Str schedule, Str host, bool isScheduled, CancellationToken cancellation) => throw new NotSupportedException();

    private sealed class Present(IReadOnlyList<ExportedResource> exports) : IObservable<IReadOnlyList<ExportedResource>>, IDisposable
    {
        public IDisposable Subscribe(IObserver<IReadOnlyList<ExportedResource>> observer)
        {
            observer.OnNext(exports);
            return this;
        }

        public void Dispose()
        {
        }
    }
}
