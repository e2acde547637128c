using System.Text;
using Mgmt.Platform.Files;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Tests.Files;

public sealed class FileOperationsTests : IDisposable
{
    private static readonly BytesContent New = new("new"u8.ToArray());
    private readonly TemporaryDirectory _directory = new();
    private readonly FileOperations _operations = new(new TemporaryNames());

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Replace_NewFile_HasTheDefaultModeAndNoLitter()
    {
        Replace("file", New);

        Assert.Equal("new", File.ReadAllText(_directory["file"]));
        Assert.Equal("644", Stat("file", "%a"));
        Assert.Equal([_directory["file"]], Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public void Replace_ExistingFile_KeepsOwnerModeAndExtendedAttributes()
    {
        Shell.Run($"cd '{_directory.Path}' && echo old > file && chown 1234:4321 file && chmod 4750 file");
        using (var location = Locate("file"))
        {
            location.SetAttribute("user.colour"u8, "blue\0green"u8);
            location.SetAttribute("trusted.secret"u8, ""u8);
        }

        Replace("file", New);

        Assert.Equal("4750 1234 4321", Stat("file", "%a %u %g"));
        using var after = Locate("file");
        Assert.Equal("blue\0green"u8.ToArray(), after.GetAttribute("user.colour"u8)!);
        Assert.Empty(after.GetAttribute("trusted.secret"u8)!);
        Assert.Null(after.GetAttribute("user.none"u8));
    }

    [Fact]
    public void Replace_EveryByteValue_IsWrittenUnharmed()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 7)).ToArray();
        Replace("file", new BytesContent(bytes));

        Assert.Equal(bytes, File.ReadAllBytes(_directory["file"]));
        using var location = Locate("file");
        Assert.True(location.Contains(new BytesContent(bytes)));
        Assert.True(location.Path.Contains(bytes, out _));
        bytes[^1]++;
        Assert.False(location.Contains(new BytesContent(bytes)));
        Assert.False(location.Path.Contains(bytes, out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    public void Contains_AnyLength_ComparesToTheEnd(int length)
    {
        var bytes = new byte[length];
        File.WriteAllBytes(_directory["file"], bytes);
        using var location = Locate("file");

        Assert.True(location.Path.Contains(bytes, out var status));
        Assert.Equal(length, status.Size);
        Assert.True(location.Contains(new BytesContent(bytes)));
        Assert.False(location.Contains(new BytesContent(new byte[length + 1])));
    }

    [Theory]
    [InlineData("mkfifo x", "a named pipe")]
    [InlineData("mknod x c 1 3", "a device")]
    [InlineData("mkdir x", "a directory")]
    [InlineData("python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind(\"x\")'", "a socket")]
    public void Replace_OtherThanAFile_IsRefusedWithoutOpeningIt(string make, string what)
    {
        Shell.Run($"cd '{_directory.Path}' && {make}");
        using var location = Locate("x");

        var refusal = Assert.Throws<WrongFileTypeException>(() => _operations.Replace(location, New, default));
        Assert.Contains($"is {what}, not a regular file", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<WrongFileTypeException>(() => location.OpenContent());
        Assert.False(location.Path.Contains([], out _));
        Assert.Single(Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public void Replace_FullDisk_KeepsTheOldContentAndSaysSo()
    {
        Directory.CreateDirectory(_directory["m"]);
        Shell.Run($"mount -t tmpfs -o size=64k none '{_directory["m"]}' && echo old > '{_directory["m/file"]}'");
        try
        {
            using var location = Locate("m/file");
            var refusal = Assert.Throws<PlatformException>(() => _operations.Replace(location, new BytesContent(new byte[100_000]), default));

            Assert.Equal("ENOSPC", refusal.ErrorName);
            Assert.Contains("m/file", refusal.Message, StringComparison.Ordinal);
            Assert.Equal("old\n", File.ReadAllText(_directory["m/file"]));
            Assert.Single(Directory.GetFileSystemEntries(_directory["m"]));
        }
        finally
        {
            Shell.Run($"umount '{_directory["m"]}'");
        }
    }

    [Fact]
    public void Replace_ReadOnlyFileSystem_SaysSo()
    {
        Directory.CreateDirectory(_directory["m"]);
        Shell.Run($"mount -t tmpfs -o ro none '{_directory["m"]}'");
        try
        {
            using var location = Locate("m/file");
            Assert.Equal("EROFS", Assert.Throws<PlatformException>(() => _operations.Replace(location, New, default)).ErrorName);
        }
        finally
        {
            Shell.Run($"umount '{_directory["m"]}'");
        }
    }

    [Fact]
    public void Replace_WhileAReaderLooks_ShowsNoModeBetween()
    {
        Shell.Run($"cd '{_directory.Path}' && echo old > file && chmod 600 file");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var stop = new CancellationTokenSource();
        var watcher = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var entry in Directory.EnumerateFiles(_directory.Path))
                {
                    try
                    {
                        seen.Add($"{File.GetUnixFileMode(entry) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)}");
                    }
                    catch (IOException)
                    {
                        // Renamed meanwhile.
                    }
                }
            }
        });
        watcher.Start();
        for (var i = 0; i < 300; i++)
        {
            Replace("file", new BytesContent(new byte[i]), new FilePermissions(Mode: 0x180, User: 1234, Group: 1234));
        }

        stop.Cancel();
        watcher.Join();
        Assert.Equal(["None"], seen);
    }

    [Fact]
    public void SetPermissions_OwnerAndMode_AreBothSet()
    {
        Shell.Run($"cd '{_directory.Path}' && echo x > file && chmod 666 file");
        using var location = Locate("file");

        _operations.SetPermissions(location, new FilePermissions(Mode: 0x9e8, User: 5, Group: 6));

        Assert.Equal("4750 5 6", Stat("file", "%a %u %g"));
    }

    [Fact]
    public void NewOwner_ModeNotGiven_DoesNotInheritTheRightToRunAsTheOwner()
    {
        Shell.Run($"cd '{_directory.Path}' && echo x > a && cp a b && mkdir d && chown 1234 a b && chmod 6755 a b && chmod 2755 d");
        Replace("a", New, new FilePermissions(User: 0));
        using var b = Locate("b");
        _operations.SetPermissions(b, new FilePermissions(User: 0));
        using var d = Locate("d");
        _operations.SetPermissions(d, new FilePermissions(User: 9));

        Assert.Equal(("755 0", "755 0", "2755 9"), (Stat("a", "%a %u"), Stat("b", "%a %u"), Stat("d", "%a %u")));
    }

    [Fact]
    public void Replace_TemporaryNamesAreTaken_FindsAnother()
    {
        var names = new TemporaryNames();
        var first = Encoding.ASCII.GetString(names.Prefix);
        for (var i = 1; i < 50; i++)
        {
            File.WriteAllText(_directory[$"{first}{i}.tmp"], "");
        }

        using var location = Locate("file");
        new FileOperations(names).Replace(location, New, default);
        Assert.Equal("new", File.ReadAllText(_directory["file"]));
    }

    [Fact]
    public void SetPermissions_SecondNameInADirectoryOthersCanWrite_IsRefused()
    {
        Shell.Run($"cd '{_directory.Path}' && echo secret > shadow && mkdir open && chmod 1777 open && ln shadow open/file");
        using var location = Locate("open/file");

        Assert.Throws<UnsafePathException>(() => _operations.SetPermissions(location, new FilePermissions(User: 1234)));
        Assert.Equal("0", Stat("shadow", "%u"));
    }

    [Fact]
    public void Locate_LinkInADirectoryOfRoot_IsFollowed()
    {
        Shell.Run($"cd '{_directory.Path}' && mkdir -p real/sub && ln -s real link");
        Replace("link/sub/file", New);
        Assert.Equal("new", File.ReadAllText(_directory["real/sub/file"]));
    }

    [Theory]
    [InlineData("chmod 1777 open")]
    [InlineData("chmod 775 open")]
    [InlineData("chown 1234 open")]
    public void Locate_LinkThatAUserCouldHavePlanted_IsRefused(string weaken)
    {
        Shell.Run($"cd '{_directory.Path}' && mkdir open target && {weaken} && ln -s ../target open/link && ln -s ../target/file open/last");

        var refusal = Assert.Throws<UnsafePathException>(() => Locate("open/link/file"));
        Assert.Contains("is not followed", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<UnsafePathException>(() => Locate("open/last"));
        using var unfollowed = Locate("open/last", followLast: false);
        Assert.Equal(FileType.SymbolicLink, unfollowed.TryStatus()!.Value.Type);
    }

    [Fact]
    public void Locate_LinkOfTheDeclaredOwner_LeadsOnlyIntoTheOwnersDirectories()
    {
        Shell.Run($"cd '{_directory.Path}' && mkdir home home/data roots && ln -s data home/good && ln -s ../roots home/evil && chown -R 1234 home");

        using var good = _operations.Locate(Path("home/good/file"), followLast: true, owner: 1234);
        Assert.NotNull(good);
        Assert.Throws<UnsafePathException>(() => _operations.Locate(Path("home/evil/file"), followLast: true, owner: 1234));
        Assert.Throws<UnsafePathException>(() => _operations.Locate(Path("home/good/file"), followLast: true));
    }

    [Fact]
    public void Replace_WhileAComponentIsSwappedForALink_NeverWritesOutside()
    {
        Shell.Run($"cd '{_directory.Path}' && mkdir open outside open/a open/b && chmod 777 open && ln -s ../outside open/link");
        using var stop = new CancellationTokenSource();
        using var directory = Locate("open/a", followLast: false);
        using var link = Locate("open/link", followLast: false);
        using var away = Locate("open/away");
        var racer = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                FileCalls.Rename(directory, away);
                FileCalls.Rename(link, directory);
                FileCalls.Rename(directory, link);
                FileCalls.Rename(away, directory);
            }
        });
        racer.Start();
        var written = 0;
        for (var i = 0; i < 3000; i++)
        {
            try
            {
                using var location = _operations.Locate(Path("open/a/file"), followLast: true);
                if (location is not null)
                {
                    _operations.Replace(location, New, default);
                    written++;
                }
            }
            catch (PlatformException)
            {
                // Refused, or gone between two steps.
            }
        }

        stop.Cancel();
        racer.Join();
        Assert.Empty(Directory.GetFileSystemEntries(_directory["outside"]));
        Assert.True(written > 0);
    }

    [Fact]
    public void Locate_MissingDirectory_IsNull() => Assert.Null(_operations.Locate(Path("no/such/file"), followLast: true));

    [Fact]
    public void Locate_FileAsDirectory_IsNull()
    {
        File.WriteAllText(_directory["file"], "");
        Assert.Null(_operations.Locate(Path("file/below"), followLast: true));
    }

    [Theory]
    [InlineData("a//./b/../file")]
    [InlineData("a/b/../../file/.")]
    public void Locate_DotsAndSlashes_MeanWhatTheKernelSays(string name)
    {
        Directory.CreateDirectory(_directory["a/b"]);
        using var location = Locate(name);
        _operations.Replace(location, New, default);
        Assert.True(File.Exists(System.IO.Path.GetFullPath(_directory[name])));
    }

    [Fact]
    public void Locate_LinksInACircle_SaysSo()
    {
        Shell.Run($"cd '{_directory.Path}' && ln -s b a && ln -s a b");
        Assert.Equal("ELOOP", Assert.Throws<PlatformException>(() => Locate("a")).ErrorName);
    }

    [Fact]
    public void Locate_PathLongerThanTheKernelTakesAtOnce_Works()
    {
        var part = new string('d', 200);
        Shell.Run($"cd '{_directory.Path}' && python3 -c 'import os\nfor i in range(25): os.mkdir(\"{part}\"); os.chdir(\"{part}\")'");
        var path = FilePath.From(Encoding.UTF8.GetBytes(_directory.Path + string.Concat(Enumerable.Repeat("/" + part, 25)) + "/file"));

        using var location = _operations.Locate(path, followLast: true)!;
        _operations.Replace(location, New, default);
        Assert.True(location.Contains(New));
    }

    [Fact]
    public void Locate_NameTooLong_SaysSo()
    {
        using var location = Locate(new string('n', 256), followLast: false);
        Assert.Equal("ENAMETOOLONG", Assert.Throws<PlatformException>(() => location.TryStatus()).ErrorName);
    }

    [Fact]
    public void RemoveTree_LinksInside_AreRemovedAndNotFollowed()
    {
        Shell.Run($"cd '{_directory.Path}' && mkdir -p d/e/f keep && echo x > keep/file && ln -s ../../keep d/e/link && mkfifo d/e/f/pipe");
        using var location = Locate("d");

        location.RemoveTree();

        Assert.False(Directory.Exists(_directory["d"]));
        Assert.True(File.Exists(_directory["keep/file"]));
    }

    [Fact]
    public void RemoveTree_MountBelow_IsLeftAlone()
    {
        Shell.Run($"mkdir -p '{_directory["d/m"]}' && mount -t tmpfs none '{_directory["d/m"]}' && echo x > '{_directory["d/m/file"]}'");
        try
        {
            using var location = Locate("d");
            Assert.Throws<PlatformException>(location.RemoveTree);
            Assert.True(File.Exists(_directory["d/m/file"]));
        }
        finally
        {
            Shell.Run($"umount '{_directory["d/m"]}'");
        }
    }

    [Fact]
    public void RemoveLitter_NamesOfDeadRunsOnly_AreRemoved()
    {
        var own = Encoding.ASCII.GetString(new TemporaryNames().Next()).TrimEnd('\0');
        var parts = own.Split('-');
        var dead = string.Join('-', [.. parts[..3], "4194305", .. parts[4..]]);
        var earlier = string.Join('-', [.. parts[..4], "1", .. parts[5..]]);
        var otherHost = string.Join('-', [parts[0], "00000000", .. parts[2..3], "4194305", .. parts[4..]]);
        foreach (var name in (string[])[own, dead, earlier, otherHost, ".mgmt-notes.tmp", "file"])
        {
            File.WriteAllText(_directory[name], "");
        }

        using var location = Locate("file");
        Assert.Equal(2, _operations.CountLitter(location));
        _operations.RemoveLitter(location);

        Assert.Equal(0, _operations.CountLitter(location));
        Assert.Equal(
            ((string[])[own, otherHost, ".mgmt-notes.tmp", "file"]).Order(StringComparer.Ordinal),
            Directory.GetFiles(_directory.Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReplaceLink_ExistingLink_PointsElsewhereAtOnce()
    {
        Shell.Run($"cd '{_directory.Path}' && ln -s old link");
        using var location = Locate("link", followLast: false);

        _operations.ReplaceLink(location, "new/target"u8);
        Assert.Equal("new/target"u8.ToArray(), location.ReadLink());
    }

    [Fact]
    public void CreateDirectory_ModeAndOwner_AreSet()
    {
        using var location = Locate("d");
        _operations.CreateDirectory(location, new FilePermissions(Mode: 0x5f8, User: 7, Group: 8));
        Assert.Equal("2770 7 8", Stat("d", "%a %u %g"));
    }

    [Fact]
    public async Task SyncAsync_ManyAtOnce_ShareSynchronisations()
    {
        using var syncer = new DirectorySyncer();
        using var location = Locate("file");
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => syncer.SyncAsync(location).AsTask()));

        Assert.InRange(syncer.Count, 1, 499);
    }

    private FilePath Path(string name) => FilePath.From(TemporaryDirectory.Bytes(_directory[name]));

    private FileLocation Locate(string name, bool followLast = true) => _operations.Locate(Path(name), followLast)!;

    private void Replace(string name, IFileContent content, FilePermissions attributes = default)
    {
        using var location = Locate(name);
        _operations.Replace(location, content, attributes);
    }

    private string Stat(string name, string format) => Shell.Run($"stat -c '{format}' '{_directory[name]}'").Trim();
}
