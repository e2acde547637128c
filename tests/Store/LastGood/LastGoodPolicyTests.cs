using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Store.Tests.LastGood;

public sealed class LastGoodPolicyTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Load_AfterReopening_GivesTheTreeThatWasSaved()
    {
        var tree = new Tree { ["main.mcl"] = "print \"x\" {}\n"u8.ToArray(), ["files/odd"] = [0xff, 0] };
        string hash;
        await using (var store = Open())
        {
            Assert.Null(await store.LastGood.LoadAsync());
            hash = store.LastGood.Save(tree, Sample.At(5));
        }

        await using var reopened = Open();
        var loaded = await reopened.LastGood.LoadAsync();

        Assert.NotNull(loaded);
        Assert.Equal(hash, loaded.Hash);
        Assert.Equal("policies/x", loaded.DisplayRoot);
        Assert.Equal(Sample.At(5), loaded.SavedAt);
        Assert.Equal(string.Join(' ', tree.FilesRead), string.Join(' ', loaded.Files.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(tree["files/odd"], loaded.Files["files/odd"].ToArray());
    }

    [Fact]
    public async Task Save_OtherTree_ReplacesTheFirst()
    {
        await using (var store = Open())
        {
            store.LastGood.Save(new Tree { ["a"] = [1], ["b"] = [2] }, Sample.At(1));
            await store.FlushAsync();
            store.LastGood.Save(new Tree { ["a"] = [3] }, Sample.At(2));
        }

        await using var reopened = Open();

        Assert.Equal([3], Assert.Single((await reopened.LastGood.LoadAsync())!.Files).Value.ToArray());
    }

    [Fact]
    public async Task Save_SameTree_KeepsTheFirstTime()
    {
        await using var store = Open();
        var first = store.LastGood.Save(new Tree { ["a"] = [1] }, Sample.At(1));
        var second = store.LastGood.Save(new Tree { ["a"] = [1] }, Sample.At(2));

        Assert.Equal(first, second);
        Assert.Equal(Sample.At(1), (await store.LastGood.LoadAsync())!.SavedAt);
    }

    [Fact]
    public async Task Save_BytesMovedBetweenNameAndContent_IsAnotherHash()
    {
        await using var store = StateStore.Open(null, _time);

        var first = store.LastGood.Save(new Tree { ["ab"] = "c"u8.ToArray() }, default);
        var second = store.LastGood.Save(new Tree { ["a"] = "bc"u8.ToArray() }, default);

        Assert.False(string.Equals(first, second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_FileMissingInTheTable_IsNoPolicy()
    {
        await using (var store = Open())
        {
            store.LastGood.Save(new Tree { ["a"] = [1], ["b"] = [2] }, Sample.At(1));
        }

        using (var database = Platform.Sqlite.SqliteDatabase.Open(_directory.File, TimeSpan.Zero))
        {
            database.Execute("DELETE FROM policy WHERE path = 'b'"u8);
        }

        await using var reopened = Open();

        Assert.Null(await reopened.LastGood.LoadAsync());
    }

    private StateStore Open() => StateStore.Open(_directory.Path, _time);

    private sealed class Tree : SortedDictionary<string, byte[]>, ISourceTree
    {
        public Tree()
            : base(StringComparer.Ordinal)
        {
        }

        public string DisplayRoot => "policies/x";

        public IReadOnlyCollection<string> FilesRead => Keys;

        public ReadOnlyMemory<byte>? Read(string path) => TryGetValue(path, out var bytes) ? new ReadOnlyMemory<byte>?(bytes) : null;
    }
}
