using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Kernel;
using Mgmt.Resources.Files;
using static Mgmt.Resources.Tests.Files.FileFixture;

namespace Mgmt.Resources.Tests.Files;

public sealed class FileResourceTests : IDisposable
{
    private static readonly (string, Value) Exists = ("state", Text("exists"));
    private static readonly (string, Value) Absent = ("state", Text("absent"));
    private static readonly (string, Value) Recurse = ("recurse", Value.True);
    private static readonly (string, Value) Force = ("force", Value.True);
    private static readonly (string, Value) Purge = ("purge", Value.True);
    private readonly FileFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Content_MissingFile_IsCreated()
    {
        Assert.Equal("state: absent → file, content: none → 5 bytes sha256:2cf24dba5fb0", _files.Repair("f", Exists, ("content", Text("hello"))));
        Assert.Equal("hello", File.ReadAllText(_files["f"]));
        Assert.Equal("644 0 0", _files.Stat("f", "%a %u %g"));
    }

    [Fact]
    public void Content_OtherContent_IsReplacedAndTheRestKept()
    {
        Shell($"cd '{_files.Root}' && echo old > f && chmod 640 f && chown 77:78 f");
        Assert.Equal("content: 4 bytes sha256:01d09d19c213 → 5 bytes sha256:2cf24dba5fb0", _files.Repair("f", ("content", Text("hello"))));
        Assert.Equal("640 77 78", _files.Stat("f", "%a %u %g"));
    }

    [Fact]
    public void Content_SameLengthButOther_IsNoticed()
    {
        File.WriteAllText(_files["f"], "hellO");
        Assert.StartsWith("content: 5 bytes", _files.Repair("f", ("content", Text("hello"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_AllByteValues_ComeOutUnharmed()
    {
        var bytes = Enumerable.Range(0, 256).Select(static i => (byte)i).ToArray();
        _files.Repair("f", Exists, ("content", Value.Str(Str.From(bytes))));
        Assert.Equal(bytes, File.ReadAllBytes(_files["f"]));
    }

    [Fact]
    public void Content_Empty_IsContent()
    {
        File.WriteAllText(_files["f"], "x");
        _files.Repair("f", ("content", Text("")));
        Assert.Equal(0, new FileInfo(_files["f"]).Length);
    }

    [Theory]
    [InlineData("content", "x")]
    [InlineData("mode", "0600")]
    [InlineData("owner", "root")]
    public void UndefinedState_MissingFile_IsAnError(string field, string value)
    {
        var failure = Assert.Throws<MissingFileException>(() => Check(_files.Open("f", (field, Text(value)))));
        Assert.Contains("no such file or directory; state => \"exists\" creates it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UndefinedState_NothingSaid_IsFine() => Assert.Null(Check(_files.Open("f")));

    [Fact]
    public void Exists_NothingElse_CreatesAnEmptyFileOnceAndKeepsContent()
    {
        Assert.Equal("state: absent → file", _files.Repair("f", Exists));
        File.WriteAllText(_files["f"], "x");
        Assert.Null(Check(_files.Open("f", Exists)));
    }

    [Fact]
    public void Absent_File_IsRemoved()
    {
        File.WriteAllText(_files["f"], "x");
        Assert.Equal("state: file → absent", _files.Repair("f", Absent));
        Assert.Null(Check(_files.Open("no/such/f", Absent)));
    }

    [Fact]
    public void Absent_Link_IsRemovedAndItsTargetKept()
    {
        Shell($"cd '{_files.Root}' && echo x > real && ln -s real f");
        Assert.Equal("state: symlink → absent", _files.Repair("f", Absent));
        Assert.True(File.Exists(_files["real"]));
    }

    [Fact]
    public void Absent_Directory_NeedsASlashAndRecurseWhenNotEmpty()
    {
        Shell($"mkdir -p '{_files["d/e"]}' '{_files["empty"]}'");
        Assert.Contains("is a directory", Assert.Throws<ObstructedPathException>(() => Check(_files.Open("d", Absent))).Message, StringComparison.Ordinal);
        Assert.Contains("not empty; recurse => true", Assert.Throws<ObstructedPathException>(() => Check(_files.Open("d/", Absent))).Message, StringComparison.Ordinal);
        Assert.Equal("state: directory → absent", _files.Repair("empty/", Absent));
        Assert.Equal("state: directory → absent", _files.Repair("d/", Absent, Recurse));
    }

    [Theory]
    [InlineData("0600", "600")]
    [InlineData("4755", "4755")]
    [InlineData("u=rw,go=r", "644")]
    [InlineData("a=rX", "555")]
    [InlineData("u=rwxs,g=rx,o=", "4750")]
    [InlineData("o=", "710")]
    public void Mode_Other_IsChanged(string mode, string expected)
    {
        Shell($"cd '{_files.Root}' && echo x > f && chmod 711 f");
        Assert.StartsWith("mode: 0711 → ", _files.Repair("f", ("mode", Text(mode))), StringComparison.Ordinal);
        Assert.Equal(expected, _files.Stat("f", "%a"));
    }

    [Fact]
    public void OwnerAndGroup_ByNameAndNumber_AreChanged()
    {
        File.WriteAllText(_files["f"], "x");
        Assert.Equal("owner: root → daemon, group: root → 4242", _files.Repair("f", ("owner", Text("daemon")), ("group", Text("4242"))));
        Assert.Equal("1 4242", _files.Stat("f", "%u %g"));
    }

    [Fact]
    public void Owner_Unknown_SaysSo()
    {
        File.WriteAllText(_files["f"], "x");
        Assert.Contains("there is no user `nobody-such`", Assert.Throws<UnknownAccountException>(() => Check(_files.Open("f", ("owner", Text("nobody-such"))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_MissingFile_IsCreatedAtOnce()
    {
        _files.Repair("f", Exists, ("content", Text("x")), ("mode", Text("0640")), ("owner", Text("1")), ("group", Text("2")));
        Assert.Equal("640 1 2", _files.Stat("f", "%a %u %g"));
    }

    [Fact]
    public void Directory_Missing_IsCreatedWithItsMode()
    {
        Assert.Equal("state: absent → directory", _files.Repair("d/", Exists, ("mode", Text("0750")), ("owner", Text("1"))));
        Assert.Equal("750 1", _files.Stat("d", "%a %u"));
        Assert.Null(Check(_files.Open("d/")));
    }

    [Fact]
    public void Directory_ParentsMissing_NeedRecurse()
    {
        var resource = _files.Open("a/b/c/", Exists);
        var difference = Check(resource)!;
        Assert.Contains("does not exist; manage it", Assert.Throws<MissingFileException>(() => Apply(resource, difference)).Message, StringComparison.Ordinal);

        _files.Repair("a/b/c/", Exists, Recurse);
        Assert.True(Directory.Exists(_files["a/b/c"]));
    }

    [Fact]
    public void WrongType_WithoutForce_IsRefusedAndWithItReplaced()
    {
        Shell($"cd '{_files.Root}' && mkdir -p d/e && echo x > f && mkfifo p");
        Assert.Contains("is a directory, not a regular file; force => true", Assert.Throws<ObstructedPathException>(() => Check(_files.Open("d", Exists, ("content", Text("x"))))).Message, StringComparison.Ordinal);
        Assert.Contains("is a named pipe", Assert.Throws<ObstructedPathException>(() => Check(_files.Open("p", ("content", Text("x"))))).Message, StringComparison.Ordinal);
        Assert.Contains("is a regular file, not a directory", Assert.Throws<ObstructedPathException>(() => Check(_files.Open("f/", Exists))).Message, StringComparison.Ordinal);

        Assert.StartsWith("state: directory → file, content", _files.Repair("d", Exists, Force, ("content", Text("x"))), StringComparison.Ordinal);
        Assert.StartsWith("state: file → directory", _files.Repair("f/", Exists, Force), StringComparison.Ordinal);
        Assert.StartsWith("state: named pipe → file", _files.Repair("p", Exists, Force), StringComparison.Ordinal);
    }

    [Fact]
    public void Source_File_IsCopiedAndFollowed()
    {
        File.WriteAllText(_files["source"], "one");
        var resource = _files.Open("f", Exists, ("source", Text(_files["source"])));
        _files.Repair(resource);
        File.WriteAllText(_files["source"], "two");
        Assert.StartsWith("content: 3 bytes", _files.Repair(resource), StringComparison.Ordinal);
        Assert.Equal("two", File.ReadAllText(_files["f"]));
        File.Delete(_files["source"]);
        Assert.Throws<MissingFileException>(() => Check(resource));
    }

    [Fact]
    public void Fragments_FilesAndDirectories_AreJoinedInOrder()
    {
        Shell($"cd '{_files.Root}' && mkdir frags && printf 2 > frags/20 && printf 1 > frags/10 && printf 0 > head && printf 3 > tail");
        _files.Repair("f", Exists, ("fragments", Value.StrList([_files["head"], _files["frags/"], _files["tail"]])));
        Assert.Equal("0123", File.ReadAllText(_files["f"]));
    }

    [Fact]
    public void Symlink_MissingWrongAndObstructed_IsMade()
    {
        Assert.Equal("state: absent → symlink, source: none → \"target\"", _files.Repair("l", Exists, ("symlink", Value.True), ("source", Text("target"))));
        Assert.Equal("source: \"target\" → \"/etc/passwd\"", _files.Repair("l", Exists, ("symlink", Value.True), ("source", Text("/etc/passwd"))));
        File.WriteAllText(_files["f"], "x");
        Assert.Throws<ObstructedPathException>(() => Check(_files.Open("f", Exists, ("symlink", Value.True), ("source", Text("x")))));
        _files.Repair("f", Exists, Force, ("symlink", Value.True), ("source", Text("x")));
    }

    [Fact]
    public void Content_ThroughALinkOfRoot_ReplacesItsTarget()
    {
        Shell($"cd '{_files.Root}' && echo old > real && ln -s real f");
        _files.Repair("f", ("content", Text("new")));
        Assert.Equal("real", new FileInfo(_files["f"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_files["real"]));
    }

    [Fact]
    public void Content_ThroughALinkThatAUserPlanted_IsRefused()
    {
        Shell($"cd '{_files.Root}' && echo old > real && mkdir open && chmod 1777 open && ln -s ../real open/f");
        Assert.Throws<UnsafePathException>(() => Check(_files.Open("open/f", ("content", Text("new")))));
    }

    [Fact]
    public void Tree_SourceDirectory_IsCopiedAndPurged()
    {
        Shell($"cd '{_files.Root}' && mkdir -p s/sub d/old/deep d/keep && echo 1 > s/one && echo 2 > s/sub/two && ln -s one s/link && echo x > d/extra && echo x > d/keep/mine");
        using var other = new Closing(_files.Open("d/keep/mine", ("content", Text("x\n"))));

        var text = _files.Repair("d/", Exists, Recurse, Purge, ("source", Text(_files["s/"])));

        Assert.Equal(
            "link: different → symlink, one: different → as its source, sub: absent → directory, sub/two: different → as its source, extra: unmanaged → absent, old: unmanaged → absent",
            text);
        Assert.Equal("2\n", File.ReadAllText(_files["d/sub/two"]));
        Assert.Equal("one", new FileInfo(_files["d/link"]).LinkTarget);
        Assert.True(File.Exists(_files["d/keep/mine"]));
        Assert.False(Directory.Exists(_files["d/old"]));
    }

    [Fact]
    public void Tree_MissingDirectory_IsCreatedWithItsContents()
    {
        Shell($"cd '{_files.Root}' && mkdir -p s/a/b && echo 1 > s/a/b/one");
        _files.Repair("d/", Exists, Recurse, ("source", Text(_files["s/"])));
        Assert.Equal("1\n", File.ReadAllText(_files["d/a/b/one"]));
    }

    [Fact]
    public void Tree_OtherTypeInTheWay_NeedsForce()
    {
        Shell($"cd '{_files.Root}' && mkdir -p s/a d && echo 1 > d/a");
        Assert.Throws<ObstructedPathException>(() => Check(_files.Open("d/", Exists, Recurse, ("source", Text(_files["s/"])))));
        _files.Repair("d/", Exists, Recurse, Force, ("source", Text(_files["s/"])));
    }

    [Fact]
    public void Selinux_Label_IsSet()
    {
        File.WriteAllText(_files["f"], "x");
        Assert.Equal("selinux:  → system_u:object_r:etc_t:s0", _files.Repair("f", ("selinux", Text("system_u:object_r:etc_t:s0"))));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("spaces and 'quotes\"")]
    [InlineData("-rf")]
    [InlineData("naïve ☃")]
    public void StrangeName_IsManagedLikeAnyOther(string name)
    {
        _files.Repair(name, Exists, ("content", Text("x")));
        Assert.Equal("x", File.ReadAllText(_files[name]));
        _files.Repair(name, Absent);
    }

    [Fact]
    public void NameThatIsNoUtf8_IsManagedLikeAnyOther()
    {
        var path = Str.From([.. _files.Bytes("a"), 0xff, 0xfe, (byte)'\n']);
        _files.Repair(_files.Open(Spec(path, Exists, ("content", Text("x")))));
        Assert.Single(Directory.GetFileSystemEntries(_files.Root));
        _files.Repair(_files.Open(Spec(path, Absent)));
        Assert.Empty(Directory.GetFileSystemEntries(_files.Root));
    }

    [Fact]
    public void NameOf255Bytes_IsManagedLikeAnyOther() => _files.Repair(new string('n', 255), Exists, ("content", Text("x")));

    [Fact]
    public void NameOf256Bytes_IsAnErrorThatSaysSo() =>
        Assert.Equal("ENAMETOOLONG", Assert.Throws<PlatformException>(() => Check(_files.Open(new string('n', 256), Exists))).ErrorName);

    [Fact]
    public void Litter_OfADeadRun_IsReportedAndRemoved()
    {
        var own = System.Text.Encoding.ASCII.GetString(new TemporaryNames().Prefix).Split('-');
        own[3] = "4194305";
        File.WriteAllText(_files[string.Join('-', own) + "1.tmp"], "half");
        File.WriteAllText(_files["f"], "x");

        Assert.Equal("temporary files: 1 of an ended run → none", _files.Repair("f", ("content", Text("x"))));
        Assert.Equal([_files["f"]], Directory.GetFileSystemEntries(_files.Root));
    }

    [Fact]
    public void TryUpdate_ContentAndMode_AreTakenOver()
    {
        var resource = _files.Open("f", Exists, ("content", Text("one")));
        _files.Repair(resource);

        Assert.True(resource.TryUpdate(Spec(_files["f"], Exists, ("content", Text("two")), ("mode", Text("0600")))));
        Assert.Contains("mode: 0644 → 0600", _files.Repair(resource), StringComparison.Ordinal);
        Assert.False(resource.TryUpdate(Spec(_files["g"], Exists)));
    }

    [Fact]
    public async Task WatchAsync_FileChanges_TellsTheVertex()
    {
        var events = new VertexProbe();
        var resource = _files.Open("f", Exists, ("content", Text("x")));
        _files.Repair(resource);
        await resource.WatchAsync(events, default);

        await events.AfterAsync(() => File.WriteAllText(_files["f"], "y"));
        Assert.NotNull(Check(resource));
        Assert.Empty(events.Polls);

        Shell($"cd '{_files.Root}' && ln f second");
        Check(resource);
        Assert.Contains("other name", Assert.Single(events.Polls), StringComparison.Ordinal);
        await resource.CloseAsync();
    }

    private sealed class Closing(IResource resource) : IDisposable
    {
        public void Dispose() => resource.CloseAsync().AsTask().GetAwaiter().GetResult();
    }
}
