using Mgmt.Model;
using Mgmt.Store.History;
using Mgmt.Testing;

namespace Mgmt.Store.Tests.History;

public sealed class JournalTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task FindDrift_AfterReopening_GivesWhatWasAppendedNewestFirst()
    {
        DriftEvent[] rows = [Sample.Drift(1), Sample.Drift(2), Sample.Drift(3)];
        await using (var store = Open())
        {
            Array.ForEach(rows, store.Journal.Append);
        }

        await using var reopened = Open();
        var found = await reopened.Journal.FindDriftAsync(new());

        Assert.Equal(string.Join('\n', rows.Reverse().Select(Sample.Text)), string.Join('\n', found.Select(Sample.Text)));
    }

    [Fact]
    public async Task FindDecisions_OddBytesInNames_ComeBackAsTheyWere()
    {
        var odd = Sample.Decision(7) with { Target = new("file", Str.From([0xff, 0, 0xfe])), From = "grün\0", Steps = [] };
        await using var store = Open();
        store.Journal.Append(odd);
        store.Journal.Append(Sample.Decision(8));

        var found = await store.Journal.FindDecisionsAsync(new() { Vertex = odd.Target });

        Assert.Equal(Sample.Text(odd), Sample.Text(Assert.Single(found)));
        Assert.Equal(odd.Target, found[0].Target);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FindDrift_Query_SelectsByResourceTimeAndCount(bool inMemory)
    {
        await using var store = inMemory ? StateStore.Open(null, _time) : Open();
        for (var i = 0; i < 10; i++)
        {
            store.Journal.Append(Sample.Drift(i));
            store.Journal.Append(Sample.Decision(i));
        }

        var limited = await store.Journal.FindDriftAsync(new() { Limit = 3 });
        var between = await store.Journal.FindDriftAsync(new() { Since = Sample.At(2), Until = Sample.At(4) });
        var one = await store.Journal.FindDriftAsync(new() { Vertex = new("file", "/tmp/dir/file-5") });
        var none = await store.Journal.FindDriftAsync(new() { Vertex = new("file", "/tmp/dir/file-5", Twin: 1) });

        Assert.Equal([9, 8, 7], limited.Select(Number));
        Assert.Equal([4, 3, 2], between.Select(Number));
        Assert.Equal([5], one.Select(Number));
        Assert.Empty(none);
        Assert.Equal(10, (await store.Journal.FindDecisionsAsync(new() { Vertex = new("virt", "web", Twin: 1) })).Count);
    }

    [Fact]
    public void Limit_OutOfRange_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => new HistoryQuery { Limit = 10_001 });

    [Fact]
    public async Task BeginRefresh_NotEndedBeforeTheCrash_IsOwedAfterwards()
    {
        VertexId changed = new("file", "/etc/x"), first = new("svc", "a"), second = new("svc", "b");
        var crashed = Open();
        await crashed.Journal.BeginRefreshAsync(changed, [first, second]);
        Assert.Empty(crashed.Journal.PendingRefreshes());
        crashed.Journal.EndRefresh(changed, first);
        Assert.True(await crashed.FlushAsync());

        using var copy = Crash();
        await crashed.DisposeAsync();
        await using var next = StateStore.Open(copy.Path, _time);

        Assert.Equal([(changed, second)], next.Journal.PendingRefreshes());
        next.Journal.EndRefresh(changed, second);
        Assert.Empty(next.Journal.PendingRefreshes());
    }

    [Fact]
    public async Task BeginRefresh_Completed_IsInTheFileAlready()
    {
        await using var store = Open();
        await store.Journal.BeginRefreshAsync(new("file", "/etc/x"), [new("svc", "a")]);

        using var copy = Crash();
        await using var next = StateStore.Open(copy.Path, _time);

        Assert.Single(next.Journal.PendingRefreshes());
    }

    [Fact]
    public async Task Append_MoreThanMayWait_DropsAndCounts()
    {
        // The thread lingers, so that everything has to wait.
        await using var store = StateStore.Open(_directory.Path, _time, new() { MaxWaitingRows = 5, Linger = TimeSpan.FromMinutes(1) });
        for (var i = 0; i < 8; i++)
        {
            store.Journal.Append(Sample.Drift(i));
        }

        Assert.Equal(new StoreStatus(true, null, 3, 0, 5), store.Status);
        Assert.True(await store.FlushAsync());
        Assert.Equal(new StoreStatus(true, null, 3, 5, 0), store.Status);
    }

    [Fact]
    public async Task Append_BurstOfTenThousand_IsAllWritten()
    {
        await using var store = Open();
        for (var i = 0; i < 10_000; i++)
        {
            store.Journal.Append(Sample.Drift(i));
        }

        Assert.True(await store.FlushAsync());
        Assert.Equal(new StoreStatus(true, null, 0, 10_000, 0), store.Status);
    }

    [Fact]
    public async Task Append_BeyondTheRowsKept_ForgetsTheOldest()
    {
        await using var store = StateStore.Open(_directory.Path, _time, new() { MaxRows = 100, MaxAge = TimeSpan.FromDays(36500) });
        for (var i = 0; i < 1500; i++)
        {
            store.Journal.Append(Sample.Drift(i));
        }

        await store.FlushAsync();
        await AppendUntilTrimmed(store);
        var kept = await store.Journal.FindDriftAsync(new() { Limit = 10_000 });

        Assert.Equal(100, kept.Count);
    }

    [Fact]
    public async Task Append_OlderThanKept_IsForgotten()
    {
        await using var store = StateStore.Open(_directory.Path, _time, new() { MaxAge = TimeSpan.FromHours(1) });
        for (var i = 0; i < 2500; i++)
        {
            store.Journal.Append(Sample.Drift(i));
        }

        await store.FlushAsync();
        _time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2100));
        await AppendUntilTrimmed(store);
        var oldest = (await store.Journal.FindDriftAsync(new() { Limit = 10_000, Until = Sample.At(3000) }))[^1];

        Assert.Equal(2100, Number(oldest));
    }

    [Fact]
    public async Task Append_RowThatCannotBeEncoded_IsDroppedAndTheRestGoesOn()
    {
        await using var store = Open();
        store.Journal.Append(Sample.Drift(1) with { Outcome = null! });
        Assert.False(await store.FlushAsync());

        store.Journal.Append(Sample.Drift(2));
        Assert.True(await store.FlushAsync());

        Assert.Equal(new StoreStatus(true, null, 1, 1, 0), store.Status);
    }

    [Fact]
    public async Task Append_AfterDispose_IsHarmless()
    {
        var store = Open();
        await store.DisposeAsync();

        store.Journal.Append(Sample.Drift(1));
        await store.Journal.BeginRefreshAsync(new("file", "a"), [new("svc", "b")]);

        Assert.False(await store.FlushAsync());
        Assert.Empty(await store.Journal.FindDriftAsync(new()));
    }

    private static int Number(DriftEvent row) => (int)row.Duration.TotalMilliseconds;

    private static async Task AppendUntilTrimmed(StateStore store)
    {
        // Whatever the batches were, another thousand rows bring a look at the limits after them.
        for (var i = 0; i < 1000; i++)
        {
            store.Journal.Append(Sample.Drift(100_000 + i));
        }

        await store.FlushAsync();
    }

    private StateStore Open() => StateStore.Open(_directory.Path, _time);

    /// <summary>The files as a crash would leave them.</summary>
    private TempDirectory Crash()
    {
        var copy = new TempDirectory();
        foreach (var file in Directory.GetFiles(_directory.Path))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        return copy;
    }
}
