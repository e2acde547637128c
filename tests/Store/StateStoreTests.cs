using Mgmt.Model;
using Mgmt.Testing;

namespace Mgmt.Store.Tests;

public sealed class StateStoreTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_NewDirectory_MakesAFileThatNobodyElseReads()
    {
        var directory = Path.Combine(_directory.Path, "a", "b");
        await using var store = StateStore.Open(directory, _time);

        Assert.True(store.Status.IsPersistent);
        Assert.All(new DirectoryInfo(directory).GetFiles(), static f => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, f.UnixFileMode));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(directory).UnixFileMode);
    }

    [Fact]
    public async Task States_AfterReopening_AreThere()
    {
        await using (var store = Open())
        {
            Assert.Equal(default, store.LastInstant());
            store.States.Set("window/1", "abc"u8.ToArray());
            store.States.Set("window/2", ReadOnlyMemory<byte>.Empty);
            store.States.Set("gone", "x"u8.ToArray());
            store.States.Set("gone", null);
            store.SaveInstant(new(123_456_789));
        }

        await using var reopened = Open();

        Assert.Equal(["window/1", "window/2"], reopened.States.Keys);
        Assert.Equal("abc"u8, reopened.States.Get("window/1")!.Value.Span);
        Assert.Equal(0, reopened.States.Get("window/2")!.Value.Length);
        Assert.Null(reopened.States.Get("gone"));
        Assert.Equal(new Instant(123_456_789), reopened.LastInstant());
    }

    [Fact]
    public async Task Open_NoDirectory_WorksInMemory()
    {
        await using var store = StateStore.Open(null, _time);

        store.States.Set("a", "b"u8.ToArray());
        await store.Journal.BeginRefreshAsync(new("file", "a"), [new("svc", "b")]);

        Assert.False(store.Status.IsPersistent);
        Assert.Equal("no directory was given", store.Status.Problem);
        Assert.NotNull(store.States.Get("a"));
        Assert.False(await store.FlushAsync());
    }

    [Fact]
    public async Task Open_DirectoryIsAFile_WorksInMemoryAndWarns()
    {
        var file = Path.Combine(_directory.Path, "file");
        await File.WriteAllTextAsync(file, "");

        await using var store = StateStore.Open(file, _time, Options());

        Assert.False(store.Status.IsPersistent);
        Assert.StartsWith("nothing is remembered over a restart: ", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ReadOnlyFileSystem_WorksInMemoryAndWarns()
    {
        using var mount = new TemporaryFileSystem(_directory.Path, "size=1m,ro");

        await using var store = StateStore.Open(mount.Path, _time, Options());
        store.Journal.Append(Sample.Drift(1));

        Assert.False(store.Status.IsPersistent);
        Assert.Single(await store.Journal.FindDriftAsync(new()));
        Assert.Single(_warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public async Task Open_NoDatabase_IsPutAsideAndMadeAnew(int content)
    {
        await File.WriteAllBytesAsync(_directory.File, [.. Enumerable.Repeat((byte)content, 10_000)]);

        await using var store = Open();
        store.States.Set("a", "b"u8.ToArray());

        Assert.True(await store.FlushAsync());
        Assert.True(store.Status.IsPersistent);
        Assert.True(File.Exists(_directory.File + ".damaged"));
        Assert.Contains("was put aside as", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DamagedAnywhere_NeverRefusesAndGoesOn()
    {
        await using (var store = Open())
        {
            for (var i = 0; i < 300; i++)
            {
                store.Journal.Append(Sample.Drift(i));
                store.States.Set($"key-{i}", new byte[100]);
            }
        }

        var good = await File.ReadAllBytesAsync(_directory.File);
        var random = new Random(20260101);
        for (var round = 0; round < 40; round++)
        {
            var bad = (byte[])good.Clone();
            random.NextBytes(bad.AsSpan(random.Next(bad.Length - 600), 600));
            using var directory = new TempDirectory();
            await File.WriteAllBytesAsync(directory.File, bad);

            await using var store = StateStore.Open(directory.Path, _time);
            store.Journal.Append(Sample.Drift(1000));
            store.States.Set("new", "value"u8.ToArray());
            _ = await store.Journal.FindDriftAsync(new());
            await store.FlushAsync();

            Assert.True(await store.FlushAsync(), $"round {round}");
            Assert.Null(store.Status.Problem);
        }
    }

    [Fact]
    public async Task Open_TornWriteAheadLog_KeepsWhatWasWhole()
    {
        using var copy = new TempDirectory();
        await using (var store = Open())
        {
            store.States.Set("a", "1"u8.ToArray());
            await store.FlushAsync();
            store.States.Set("b", new byte[20_000]);
            await store.FlushAsync();
            File.Copy(_directory.File, copy.File);
            var log = await File.ReadAllBytesAsync(_directory.File + "-wal");
            await File.WriteAllBytesAsync(copy.File + "-wal", log[..^5000]);
        }

        await using var reopened = StateStore.Open(copy.Path, _time, Options());

        Assert.Equal(["a"], reopened.States.Keys);
        Assert.True(reopened.Status.IsPersistent);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task Append_FullDisk_NeverBlocksAndRecoversWhenThereIsSpace()
    {
        using var mount = new TemporaryFileSystem(_directory.Path, "size=400k");
        await using var store = StateStore.Open(mount.Path, _time, Options() with { MaxWaitingRows = 50 });
        store.States.Set("before", "1"u8.ToArray());
        Assert.True(await store.FlushAsync());
        var ballast = Path.Combine(mount.Path, "ballast");
        Fill(ballast);

        for (var i = 0; i < 100; i++)
        {
            store.Journal.Append(Sample.Drift(i));
            store.States.Set("after", new byte[8000 + i]);
        }

        Assert.False(await store.FlushAsync());
        await store.Journal.BeginRefreshAsync(new("file", "/x"), [new("svc", "y")]).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains("full", store.Status.Problem, StringComparison.Ordinal);
        Assert.Contains("cannot be written", Assert.Single(_warnings), StringComparison.Ordinal);

        File.Delete(ballast);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await store.FlushAsync());

        Assert.Null(store.Status.Problem);
        Assert.Equal(100, store.Status.DroppedRows + store.Status.WrittenRows);
        Assert.InRange(store.Status.WrittenRows, 1, 50);
        Assert.Equal(2, _warnings.Count);
        await store.DisposeAsync();
        await using var reopened = StateStore.Open(mount.Path, _time);
        Assert.Equal(["after", "before"], reopened.States.Keys);
        Assert.Single(reopened.Journal.PendingRefreshes());
    }

    [Fact]
    public async Task Open_FileOfANewerProgram_IsUsedAsItIs()
    {
        await using (var store = Open())
        {
            store.States.Set("a", "1"u8.ToArray());
        }

        using (var database = Platform.Sqlite.SqliteDatabase.Open(_directory.File, TimeSpan.Zero))
        {
            database.Execute("ALTER TABLE drift ADD COLUMN extra TEXT"u8);
            database.Execute("PRAGMA user_version = 99"u8);
        }

        await using var reopened = Open();
        reopened.Journal.Append(Sample.Drift(1));

        Assert.Single(await reopened.Journal.FindDriftAsync(new()));
        Assert.Equal(["a"], reopened.States.Keys);
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task Set_FromManyThreads_LosesNothing()
    {
        await using (var store = Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
            {
                for (var i = 0; i < 500; i++)
                {
                    store.Journal.Append(Sample.Drift(i));
                    store.States.Set($"{thread}/{i % 50}", BitConverter.GetBytes(i));
                }
            })));
        }

        await using var reopened = Open();

        Assert.Equal(400, reopened.States.Keys.Count);
        Assert.Equal(499, BitConverter.ToInt32(reopened.States.Get("7/49")!.Value.Span));
        Assert.Equal(4000, (await reopened.Journal.FindDriftAsync(new() { Limit = 10_000 })).Count);
    }

    private static void Fill(string path)
    {
        using var file = File.Create(path, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private StateStoreOptions Options() => new()
    {
        Warn = line =>
        {
            lock (_warnings)
            {
                _warnings.Add(line);
            }
        },
    };

    private StateStore Open() => StateStore.Open(_directory.Path, _time, Options());
}
