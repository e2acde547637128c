using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Store.Tests.World;

public sealed class LocalWorldTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task WatchString_Changes_GivesTheFirstAndEachOther()
    {
        await using var store = StateStore.Open(null, _time);
        var seen = new Observer();
        using (store.World.WatchString("key").Subscribe(seen))
        {
            await Set(store, "key", "1");
            await Set(store, "other", "2");
            await Set(store, "key", "1");
            await Set(store, "key", null);
        }

        await Set(store, "key", "3");

        Assert.Equal(["none", "1", "none"], seen.Values);
    }

    [Fact]
    public async Task WatchString_SetFromWithinAWatch_ArrivesInOrder()
    {
        await using var store = StateStore.Open(null, _time);
        var seen = new Observer();
        using var first = store.World.WatchString("key").Subscribe(new Observer(value =>
        {
            if (value == "1")
            {
                Set(store, "key", "2").AsTask().GetAwaiter().GetResult();
            }
        }));
        using var second = store.World.WatchString("key").Subscribe(seen);

        await Set(store, "key", "1");

        Assert.Equal("2", seen.Values[^1]);
        Assert.Equal("2", store.World.GetString("key")!.ToString());
    }

    [Fact]
    public async Task SetString_AfterReopening_IsThere()
    {
        await using (var store = StateStore.Open(_directory.Path, _time))
        {
            await store.World.SetStringAsync("key", Str.From([0xff, 0]), CancellationToken.None);
            await Set(store, "gone", "x");
            await Set(store, "gone", null);
        }

        await using var reopened = StateStore.Open(_directory.Path, _time);

        Assert.Equal(["key"], reopened.World.Keys);
        Assert.Equal(Str.From([0xff, 0]), reopened.World.GetString("key"));
    }

    [Fact]
    public async Task HostStrings_OfOneKey_AreSeenTogetherAndKept()
    {
        var seen = new List<IReadOnlyList<KeyValuePair<Str, Str>>>();
        await using (var store = StateStore.Open(_directory.Path, _time))
        {
            using var watch = store.World.WatchHostStrings("key").Subscribe(new Seen<IReadOnlyList<KeyValuePair<Str, Str>>>(seen));
            await store.World.SetHostStringAsync("key", "h2", "b", CancellationToken.None);
            await store.World.SetHostStringAsync("key", "h1", "a", CancellationToken.None);
            await store.World.SetHostStringAsync("ke", "yh1", "z", CancellationToken.None);
            await store.World.SetHostStringAsync("key", "h2", null, CancellationToken.None);
        }

        await using var reopened = StateStore.Open(_directory.Path, _time);
        using var again = reopened.World.WatchHostStrings("key").Subscribe(new Seen<IReadOnlyList<KeyValuePair<Str, Str>>>(seen));

        Assert.Equal(["", "h2=b", "h1=a h2=b", "h1=a", "h1=a"], seen.Select(static all => string.Join(' ', all.Select(static e => $"{e.Key}={e.Value}"))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Scheduled_HostsComeAndGo_AreSeenInOrder()
    {
        await using var store = StateStore.Open(null, _time);
        var seen = new List<IReadOnlyList<Str>>();
        using var watch = store.World.WatchScheduled("s").Subscribe(new Seen<IReadOnlyList<Str>>(seen));

        await store.World.SetScheduledAsync("s", "h2", isScheduled: true, CancellationToken.None);
        await store.World.SetScheduledAsync("s", "h1", isScheduled: true, CancellationToken.None);
        await store.World.SetScheduledAsync("s", "h2", isScheduled: false, CancellationToken.None);

        Assert.Equal(["", "h2", "h1 h2", "h1"], seen.Select(static hosts => string.Join(' ', hosts)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Exports_OfAKind_AreReplacedAndWithdrawnByNameAndHost()
    {
        await using var store = StateStore.Open(null, _time);
        var seen = new List<IReadOnlyList<ExportedResource>>();
        using var watch = store.World.WatchExports("file").Subscribe(new Seen<IReadOnlyList<ExportedResource>>(seen));

        await store.World.ExportAsync(new("file", "/x", "h1", Value.Int(1)), CancellationToken.None);
        await store.World.ExportAsync(new("file", "/x", "h1", Value.Int(2)), CancellationToken.None);
        await store.World.ExportAsync(new("noop", "/x", "h1", Value.Int(1)), CancellationToken.None);
        await store.World.WithdrawAsync("file", "/x", "h1", CancellationToken.None);

        Assert.Equal(["", "/x@h1=1", "/x@h1=2", ""], seen.Select(static all => string.Join(' ', all.Select(static e => $"{e.Name}@{e.Host}={e.Data}"))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Export_OfAFunction_FailsAndStoresNothing()
    {
        await using var store = StateStore.Open(null, _time);

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.World.ExportAsync(new("value", "x", "h1", Value.From(new Function())), CancellationToken.None));

        var seen = new List<IReadOnlyList<ExportedResource>>();
        store.World.WatchExports("value").Subscribe(new Seen<IReadOnlyList<ExportedResource>>(seen)).Dispose();
        Assert.Empty(Assert.Single(seen));
    }

    private static ValueTask Set(StateStore store, string key, string? value) =>
        store.World.SetStringAsync(key, value is null ? null : Str.From(value), CancellationToken.None);

    private sealed class Observer(Action<Str?>? next = null) : IObserver<Str?>
    {
        public List<string> Values { get; } = [];

        public void OnCompleted() => Values.Add("completed");

        public void OnError(Exception error) => Values.Add("error");

        public void OnNext(Str? value)
        {
            Values.Add(value?.ToString() ?? "none");
            next?.Invoke(value);
        }
    }

    private sealed class Function : FuncValue;
}
