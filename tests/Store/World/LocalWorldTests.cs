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
}
