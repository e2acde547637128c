using Mgmt.Platform.Files;
using Mgmt.Platform.Files.Watching;

namespace Mgmt.Platform.Tests.Files;

public sealed class InotifyTreeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TemporaryNames _names = new();
    private readonly InotifyTree _tree;
    private readonly EventProbe _probe = new();
    private int _settled;

    public InotifyTreeTests() => _tree = new InotifyTree(_names);

    public void Dispose()
    {
        _tree.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Watch_FileIsCreatedWrittenRenamedAndDeleted_TellsEachTime()
    {
        using var watch = Watch("file");

        _probe.Expect(() => File.WriteAllText(_directory["file"], "a"));
        _probe.Expect(() => File.AppendAllText(_directory["file"], "b"));
        _probe.Expect(() => File.SetUnixFileMode(_directory["file"], UnixFileMode.UserRead));
        _probe.Expect(() => File.Move(_directory["file"], _directory["other"]));
        _probe.Expect(() => File.Move(_directory["other"], _directory["file"]));
        _probe.Expect(() => File.Delete(_directory["file"]));
        Assert.Null(watch.PollReason);
    }

    [Fact]
    public void Watch_OtherFileChanges_StaysSilent()
    {
        using var watch = Watch("file");
        var other = new EventProbe();
        using var second = Watch("other", other);

        other.Expect(() => File.WriteAllText(_directory["other"], "x"));

        Assert.Equal(0, _probe.Count);
    }

    [Fact]
    public void Watch_GrandparentIsRenamedAwayAndBack_TellsAndGoesOn()
    {
        Directory.CreateDirectory(_directory["a/b/c"]);
        File.WriteAllText(_directory["a/b/c/file"], "x");
        using var watch = Watch("a/b/c/file");

        _probe.Expect(() => Directory.Move(_directory["a"], _directory["z"]));
        _probe.Expect(() => Directory.Move(_directory["z"], _directory["a"]));
        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["a/b/c/file"], "y"));
    }

    [Fact]
    public void Watch_GrandparentIsReplacedByAnother_FollowsTheNewOne()
    {
        Directory.CreateDirectory(_directory["a/b"]);
        Directory.CreateDirectory(_directory["n/b"]);
        using var watch = Watch("a/b/file");

        _probe.Expect(() => Shell.Run($"mv '{_directory["a"]}' '{_directory["old"]}' && mv '{_directory["n"]}' '{_directory["a"]}'"));
        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["a/b/file"], "y"));

        Settle();
        var count = _probe.Count;
        File.WriteAllText(_directory["old/b/file"], "not watched any more");
        Settle();
        Assert.Equal(count, _probe.Count);
    }

    [Fact]
    public void Watch_MissingDirectories_TellsWhenTheFileComes()
    {
        using var watch = Watch("a/b/c/d/file");

        _probe.Expect(() =>
        {
            Directory.CreateDirectory(_directory["a/b/c/d"]);
            File.WriteAllText(_directory["a/b/c/d/file"], "x");
        });
        Settle();
        _probe.Expect(() => File.AppendAllText(_directory["a/b/c/d/file"], "x"));
        _probe.Expect(() => Directory.Delete(_directory["a"], recursive: true));
        _probe.Expect(() => Directory.CreateDirectory(_directory["a/b/c/d"]));
        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["a/b/c/d/file"], "x"));
    }

    [Fact]
    public void Watch_SymbolicLinkOnTheWayIsSwapped_FollowsTheNewTarget()
    {
        Directory.CreateDirectory(_directory["one/sub"]);
        Directory.CreateDirectory(_directory["two/sub"]);
        File.CreateSymbolicLink(_directory["link"], "one");
        using var watch = Watch("link/sub/file");

        _probe.Expect(() => File.WriteAllText(_directory["one/sub/file"], "x"));
        _probe.Expect(() => Shell.Run($"ln -sfn two '{_directory["link"]}'"));
        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["two/sub/file"], "x"));
    }

    [Fact]
    public void Watch_SymbolicLinkItself_TellsWhenItsTargetChanges()
    {
        Directory.CreateDirectory(_directory["far"]);
        File.WriteAllText(_directory["far/real"], "x");
        File.CreateSymbolicLink(_directory["link"], _directory["far/real"]);
        using var watch = Watch("link");

        _probe.Expect(() => File.AppendAllText(_directory["far/real"], "y"));
        _probe.Expect(() => File.Delete(_directory["far/real"]));
        _probe.Expect(() => File.Delete(_directory["link"]));
    }

    [Fact]
    public void Watch_LinksInACircle_AreReported()
    {
        File.CreateSymbolicLink(_directory["a"], "b");
        File.CreateSymbolicLink(_directory["b"], "a");

        using var watch = Watch("a/file");

        Assert.Contains("too many symbolic links", watch.PollReason, StringComparison.Ordinal);
        _probe.Expect(() => Shell.Run($"rm '{_directory["a"]}' && mkdir '{_directory["a"]}'"));
    }

    [Theory]
    [InlineData("new\nline")]
    [InlineData("ünïcode")]
    public void Watch_StrangeName_Tells(string name)
    {
        using var watch = Watch(name);
        _probe.Expect(() => File.WriteAllText(_directory[name], "x"));
    }

    [Fact]
    public void Watch_NameThatIsNoUtf8_Tells()
    {
        using var watch = _tree.Watch([.. TemporaryDirectory.Bytes(_directory.Path), .. "/a\xff\xfe"u8, 0xff], PathWatchScope.Path, _probe.Call);
        _probe.Expect(() => Shell.Run($"cd '{_directory.Path}' && : > \"$(printf 'a\\303\\277\\303\\276\\377')\""));
    }

    [Fact]
    public void Watch_NameOf255Bytes_Tells()
    {
        var name = new string('n', 255);
        using var watch = Watch(name);
        _probe.Expect(() => File.WriteAllText(_directory[name], "x"));
    }

    [Fact]
    public void Watch_HardLink_HasToBePolledUntilItIsTheOnlyName()
    {
        File.WriteAllText(_directory["file"], "x");
        Shell.Run($"ln '{_directory["file"]}' '{_directory["second"]}'");
        using var watch = Watch("file");

        Assert.Contains("other names", watch.PollReason, StringComparison.Ordinal);
        _probe.Expect(() => Shell.Run($"cd '{_directory.Path}' && cp file new && mv new file"));
        Settle();
        Assert.Null(watch.PollReason);
    }

    [Fact]
    public void Watch_TenThousandFilesInOneDirectory_TakesAHandfulOfWatches()
    {
        var watches = Enumerable.Range(0, 10_000).Select(i => Watch($"dir/file{i}", new EventProbe())).ToList();
        Directory.CreateDirectory(_directory["dir"]);
        Settle();

        Assert.InRange(_tree.Statistics.Watches, 1, 6);
        Assert.Equal(10_001, Watched(() => Assert.Equal(10_000, _tree.Statistics.Paths)));

        watches.ForEach(static w => w.Dispose());
        Assert.Equal(0, _tree.Statistics.Watches);
    }

    [Fact]
    public void Watch_OwnTemporaryFiles_ReachNobody()
    {
        using var watch = Watch("file");
        using var entries = _tree.Watch(TemporaryDirectory.Bytes(_directory.Path), PathWatchScope.Entries, _probe.Call);
        var operations = new FileOperations(_names);
        using var location = operations.Locate(FilePath.From(TemporaryDirectory.Bytes(_directory["file"])), followLast: true)!;

        _probe.Expect(() => operations.Replace(location, new BytesContent("x"u8.ToArray()), default));

        Settle();
        Assert.True(_tree.Statistics.OwnDropped >= 3);
        Assert.InRange(_probe.Count, 1, 6);
    }

    [Fact]
    public void Watch_MoreWatchesThanAllowed_AreToBePolled()
    {
        using var small = new InotifyTree(_names, maximumWatches: 1);
        using var watch = small.Watch(TemporaryDirectory.Bytes(_directory["file"]), PathWatchScope.Path, _probe.Call);

        Assert.Contains("fs.inotify.max_user_watches", watch.PollReason, StringComparison.Ordinal);
        Assert.Equal(1, small.Statistics.Polled);
    }

    [Fact]
    public void Watch_NoInstanceToBeHad_HasToBePolled()
    {
        System.Runtime.InteropServices.Marshal.SetLastPInvokeError(24);
        using var none = new InotifyTree(_names, int.MaxValue, new InotifyInstance(-1));
        using var watch = none.Watch("/etc/passwd"u8, PathWatchScope.Tree, _probe.Call);

        Assert.Contains("fs.inotify.max_user_instances", watch.PollReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_KernelFiles_HaveToBePolled()
    {
        using var watch = _tree.Watch("/proc/loadavg"u8, PathWatchScope.Path, _probe.Call);
        Assert.Contains("the kernel makes these files up", watch.PollReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_RelativePath_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _tree.Watch("etc/passwd"u8, PathWatchScope.Path, _probe.Call));

    [Fact]
    public void Watch_Entries_TellsOfAnyNameButNotBelow()
    {
        Directory.CreateDirectory(_directory["d/sub"]);
        using var watch = Watch("d", scope: PathWatchScope.Entries);

        _probe.Expect(() => File.WriteAllText(_directory["d/any"], "x"));
        Settle();
        var count = _probe.Count;
        File.WriteAllText(_directory["d/sub/deep"], "x");
        Settle();
        Assert.Equal(count, _probe.Count);
    }

    [Fact]
    public void Watch_Tree_TellsOfWhatIsDeepAndNew()
    {
        Directory.CreateDirectory(_directory["d/a/b"]);
        using var watch = Watch("d", scope: PathWatchScope.Tree);

        _probe.Expect(() => File.WriteAllText(_directory["d/a/b/deep"], "x"));
        _probe.Expect(() => Directory.CreateDirectory(_directory["d/n/m"]));
        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["d/n/m/deep"], "x"));
    }

    [Fact]
    public void Watch_QueueOverflows_TellsEverybody()
    {
        using var blocked = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        using var first = _tree.Watch(TemporaryDirectory.Bytes(_directory["blocker"]), PathWatchScope.Path, () =>
        {
            blocked.Set();
            release.Wait();
        });
        using var watch = Watch("quiet");
        var limit = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), System.Globalization.CultureInfo.InvariantCulture);

        File.WriteAllText(_directory["blocker"], "x");
        blocked.Wait();
        for (var i = 0; i <= limit / 2; i++)
        {
            File.WriteAllText(_directory["storm" + (i % 2)], "x");
        }

        _probe.Expect(release.Set);
        Assert.True(_tree.Statistics.Overflows >= 1);
    }

    [Fact]
    public void Watch_FileSystemIsMountedAndUnmounted_TellsAndFollows()
    {
        Directory.CreateDirectory(_directory["m"]);
        using var watch = Watch("m/file");
        Shell.Run($"mount -t tmpfs none '{_directory["m"]}'");
        try
        {
            _probe.WaitUntil(() => _probe.Count > 0);
            Settle();
            _probe.Expect(() => File.WriteAllText(_directory["m/file"], "x"));
        }
        finally
        {
            _probe.Expect(() => Shell.Run($"umount '{_directory["m"]}'"));
        }

        Settle();
        _probe.Expect(() => File.WriteAllText(_directory["m/file"], "x"));
    }

    [Fact]
    public void Watch_Overlay_IsPolledAndStillTells()
    {
        Directory.CreateDirectory(_directory["m"]);
        Shell.Run($"cd '{_directory.Path}' && mount -t tmpfs none m && cd m && mkdir l u w o && echo x > l/file && mount -t overlay -o lowerdir=l,upperdir=u,workdir=w none o");
        try
        {
            using var watch = Watch("m/o/file");
            Assert.Contains("layer of an overlay", watch.PollReason, StringComparison.Ordinal);
            _probe.Expect(() => File.AppendAllText(_directory["m/o/file"], "y"));
        }
        finally
        {
            Shell.Run($"umount '{_directory["m/o"]}'; umount '{_directory["m"]}'");
        }
    }

    [Theory]
    [InlineData(0x6969, "nfs")]
    [InlineData(0xff534d42, "cifs")]
    [InlineData(0x65735546, "fuse")]
    [InlineData(0x01021997, "9p")]
    public void PollReason_NetworkFileSystem_IsNamed(uint magic, string name) =>
        Assert.Contains($"network file system ({name})", FileSystemKind.Describe(magic), StringComparison.Ordinal);

    [Fact]
    public void PollReason_Ext4_IsNone() => Assert.Null(FileSystemKind.Describe(0xef53));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Watch_AfterAnySequenceOfMoves_HearsTheNextChange(int seed)
    {
        var random = new Random(seed);
        string[] places = ["a", "b", "a/x", "b/x", "a/x/y", "b/x/y"];
        using var watch = Watch("a/x/y/file");
        for (var round = 0; round < 5; round++)
        {
            for (var step = 0; step < 15; step++)
            {
                var from = _directory[places[random.Next(places.Length)]];
                var to = _directory[places[random.Next(places.Length)]];
                Shell.Try(random.Next(5) switch
                {
                    0 => $"mkdir -p '{to}'",
                    1 => $"rm -rf '{to}'",
                    2 => $"mv -T '{from}' '{to}'",
                    3 => $"ln -sT '{from}' '{to}'",
                    _ => $"echo x > '{to}/file'",
                });
            }

            Shell.Try($"cd '{_directory.Path}' && (mkdir -p a/x/y || (rm -rf a && mkdir -p a/x/y)) && rm -rf a/x/y/file");
            if (Directory.Exists(_directory["a/x/y"]))
            {
                Settle();
                _probe.Expect(() => File.WriteAllText(_directory["a/x/y/file"], "x"));
                _probe.Expect(() => File.AppendAllText(_directory["a/x/y/file"], "y"));
                _probe.Expect(() => File.Delete(_directory["a/x/y/file"]));
            }
        }
    }

    [Fact]
    public void Watch_CallbackThrows_OthersStillHear()
    {
        using var bad = _tree.Watch(TemporaryDirectory.Bytes(_directory["file"]), PathWatchScope.Path, static () => throw new InvalidOperationException());
        using var watch = Watch("file");

        _probe.Expect(() => File.WriteAllText(_directory["file"], "x"));
        _probe.Expect(() => File.WriteAllText(_directory["file"], "y"));
        Assert.True(_tree.Statistics.CallbackFailures > 0);
    }

    [Fact]
    public void Dispose_OfAWatch_EndsIt()
    {
        var watch = Watch("file");
        watch.Dispose();
        watch.Dispose();
        var other = new EventProbe();
        using var second = Watch("file", other);

        other.Expect(() => File.WriteAllText(_directory["file"], "x"));
        Assert.Equal(0, _probe.Count);
    }

    [Fact]
    public void Dispose_OfTheTreeBeforeItsWatches_HarmsNone()
    {
        var watch = Watch("file");
        _tree.Dispose();
        watch.Dispose();
    }

    private IPathWatch Watch(string name, EventProbe? probe = null, PathWatchScope scope = PathWatchScope.Path) =>
        _tree.Watch(TemporaryDirectory.Bytes(_directory[name]), scope, (probe ?? _probe).Call);

    private int Watched(Action check)
    {
        using var one = Watch("dir/one-more", new EventProbe());
        var paths = _tree.Statistics.Paths;
        one.Dispose();
        check();
        return paths;
    }

    /// <summary>
    /// Waits until the tree has followed everything so far: the thread that follows works in order, and only it can make a
    /// watch below a new directory hear anything.
    /// </summary>
    private void Settle()
    {
        var marker = new EventProbe();
        var name = "settle" + _settled++;
        using var watch = Watch(name + "/x", marker);
        marker.Expect(() => Directory.CreateDirectory(_directory[name]));
        marker.Expect(() => File.WriteAllText(_directory[name + "/x"], ""));
    }
}
