using System.Runtime.CompilerServices;
using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;
using Mgmt.Resources.Exec;

namespace Mgmt.Resources.Tests.Exec;

/// <summary>Commands in a directory of their own, and what they need.</summary>
internal sealed class ExecFixture : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ChildSpawner _spawner = new(TimeProvider.System);
    private readonly List<IResource> _open = [];

    public ExecFixture() => Kind = ExecKind.Create(_spawner, Watcher, Memory);

    public static Permit Permit { get; } = (Permit)RuntimeHelpers.GetUninitializedObject(typeof(Permit));

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("mgmt-exec-").FullName;

    public FakeWatcher Watcher { get; } = new();

    public SavedRuns Memory { get; } = new();

    public RecordedEvents Events { get; } = new();

    public IResourceKind Kind { get; }

    public string PathOf(string name) => Path.Combine(Directory, name);

    public ResourceSpec Spec(string name, params (string Field, object Value)[] fields)
    {
        var spec = ResourceSpec.Create(Kind.Schema, name);
        foreach (var (field, value) in fields)
        {
            spec = spec.With(Kind.Schema.Find(field)!, value switch
            {
                string text => Value.Str(text),
                Str text => Value.Str(text),
                string[] list => Value.StrList(list.Select(Str.From)),
                _ => (Value)value,
            });
        }

        return spec;
    }

    public IResource Open(ResourceSpec spec)
    {
        var resource = Kind.Open(spec);
        _open.Add(resource);
        return resource;
    }

    public static async Task<Difference?> Check(IResource resource, CheckCause cause = CheckCause.Change, bool refresh = false) =>
        await resource.CheckAsync(new(cause, refresh, Noop: false), CancellationToken.None);

    /// <summary>One round of check and apply; true when there was something to do.</summary>
    public static async Task<bool> Converge(IResource resource, CheckCause cause = CheckCause.Change)
    {
        var difference = await Check(resource, cause);
        if (difference is not null)
        {
            await resource.ApplyAsync(difference, Permit, CancellationToken.None);
        }

        return difference is not null;
    }

    public void Dispose()
    {
        _open.ForEach(static r => r.CloseAsync().AsTask().GetAwaiter().GetResult());
        _spawner.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    internal sealed class SavedRuns : IExecMemory
    {
        public Dictionary<Str, ReadOnlyMemory<byte>> Saved { get; } = [];

        public ReadOnlyMemory<byte>? Load(Str name) => Saved.TryGetValue(name, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;

        public void Save(Str name, ReadOnlyMemory<byte> bytes) => Saved[name] = bytes;
    }

    internal sealed class FakeWatcher : IPathWatcher
    {
        public List<FakeWatch> Watches { get; } = [];

        public string? PollReason { get; set; }

        public IPathWatch Watch(ReadOnlySpan<byte> path, PathWatchScope scope, Action changed)
        {
            var watch = new FakeWatch(Str.From(path).ToString(), scope, changed, PollReason);
            Watches.Add(watch);
            return watch;
        }

        public void Dispose() => Watches.Clear();
    }

    internal sealed class FakeWatch(string path, PathWatchScope scope, Action changed, string? pollReason) : IPathWatch
    {
        public string Path => path;

        public PathWatchScope Scope => scope;

        public Action Changed => changed;

        public bool IsEnded { get; private set; }

        public string? PollReason => pollReason;

        public void Dispose() => IsEnded = true;
    }

    internal sealed class RecordedEvents : IVertexEvents
    {
        private readonly SemaphoreSlim _changes = new(0);
        private readonly TaskCompletionSource<Exception> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Polls { get; } = [];

        public Task<Exception> Loss => _lost.Task.WaitAsync(Patience);

        public bool IsLost => _lost.Task.IsCompleted;

        public void Changed() => _changes.Release();

        public void Lost(Exception cause) => _lost.TrySetResult(cause);

        public void Poll(TimeSpan period, string reason) => Polls.Add($"{period} {reason}");

        public async Task NextChange() => Assert.True(await _changes.WaitAsync(Patience));
    }
}
