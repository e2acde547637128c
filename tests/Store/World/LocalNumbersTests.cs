using Mgmt.Testing;

namespace Mgmt.Store.Tests.World;

public sealed class LocalNumbersTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task NumberOf_EachUid_HasOneOfItsOwnInItsPool()
    {
        await using var store = StateStore.Open(null, _time);

        Assert.Equal([1, 2, 1, 1, 2], new[] { store.Numbers.NumberOf("p", "a"), store.Numbers.NumberOf("p", "b"), store.Numbers.NumberOf("p", "a"), store.Numbers.NumberOf("q", "b"), store.Numbers.NumberOf("q", "a") });
    }

    [Fact]
    public async Task NumberOf_PoolAndUidThatJoinAlike_AreNotMixedUp()
    {
        await using var store = StateStore.Open(null, _time);

        Assert.Equal(1, store.Numbers.NumberOf("ab", "c"));
        Assert.Equal(1, store.Numbers.NumberOf("a", "bc"));
        Assert.Equal(2, store.Numbers.NumberOf("a", "c"));
    }

    [Fact]
    public async Task NumberOf_AfterReopening_IsTheSame()
    {
        await using (var store = StateStore.Open(_directory.Path, _time))
        {
            store.Numbers.NumberOf("p", "a");
            store.Numbers.NumberOf("p", "b");
        }

        await using var reopened = StateStore.Open(_directory.Path, _time);

        Assert.Equal(3, reopened.Numbers.NumberOf("p", "c"));
        Assert.Equal(2, reopened.Numbers.NumberOf("p", "b"));
        Assert.Equal(1, reopened.Numbers.NumberOf("p", "a"));
    }

    public void Dispose() => _directory.Dispose();
}
