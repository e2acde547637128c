using Mgmt.Model;
using Mgmt.Resources.Files;
using static Mgmt.Resources.Tests.Files.FileFixture;

namespace Mgmt.Resources.Tests.Files;

public sealed class FileValidationTests
{
    private static readonly (string, Value) Exists = ("state", Text("exists"));
    private static readonly (string, Value) Absent = ("state", Text("absent"));

    public static TheoryData<string, string, (string, Value)[]> Faults => new()
    {
        { "f", "the path `f` is not absolute", [] },
        { "/f", "the path `d/f` is not absolute", [("dirname", Text("d/"))] },
        { "/f", "`dirname`: `/d` has to end in a slash", [("dirname", Text("/d"))] },
        { "/f", "`dirname`: `d` has to end in a slash", [("path", Text("/f")), ("dirname", Text("d"))] },
        { "/f", "`basename`: `/b` must not begin with a slash", [("basename", Text("/b"))] },
        { "/d/", "`basename`: `//` must not begin with a slash", [("basename", Text("//"))] },
        { "/f", "`state`: `present` is neither", [("state", Text("present"))] },
        { "/f", "`state`: `Exists` is neither", [("state", Text("Exists"))] },
        { "/f", "`content` and `source` exclude each other", [("content", Text("")), ("source", Text("/s"))] },
        { "/f", "`source` and `fragments` exclude each other", [("source", Text("/s")), ("fragments", Value.StrList(["/x"]))] },
        { "/f", "`content` says nothing about a file that is to be absent", [Absent, ("content", Text(""))] },
        { "/f", "`source` says nothing about a file that is to be absent", [Absent, ("source", Text("/s"))] },
        { "/f", "`selinux` says nothing about a file that is to be absent", [Absent, ("selinux", Text("x"))] },
        { "/f", "`content` says nothing about a file that is to be absent", [Absent, ("content", Text("x"))] },
        { "/d/", "`source` says nothing about a file that is to be absent", [Absent, ("source", Text("/s/")), ("recurse", Value.True)] },
        { "/f", "`fragments` says nothing about a file that is to be absent", [Absent, ("fragments", Value.StrList(["/x"]))] },
        { "/d/", "`fragments` says nothing about a file that is to be absent", [Absent, ("fragments", Value.StrList(["/x", "/y"]))] },
        { "/f", "`selinux` says nothing about a file that is to be absent", [Absent, ("selinux", Text(""))] },
        { "/d/", "a directory has neither `content` nor `fragments`", [("content", Text("x"))] },
        { "/d/", "a directory has neither `content` nor `fragments`", [("fragments", Value.StrList(["/x"]))] },
        { "/d/", "`purge` needs `recurse => true`", [("purge", Value.True)] },
        { "/d/", "`purge` needs `recurse => true`", [("purge", Value.True), ("recurse", Value.False), ("source", Text("/s/"))] },
        { "/d/", "copying a directory needs `recurse => true`", [("source", Text("/s/"))] },
        { "/d/", "copying a directory needs `recurse => true`", [("source", Text("/s/")), ("recurse", Value.False), Exists] },
        { "/f", "`recurse` cannot copy a single file", [("source", Text("/s")), ("recurse", Value.True)] },
        { "/f", "`recurse` cannot copy a single file", [("source", Text("/s")), ("recurse", Value.True), Exists] },
        { "/f", "have to be both directories", [("source", Text("/s/"))] },
        { "/d/", "have to be both directories", [("source", Text("/s")), ("recurse", Value.True)] },
        { "/f", "`fragments`: `x` is no absolute path", [("fragments", Value.StrList(["x"]))] },
        { "/f", "`fragments`: `./y` is no absolute path", [("fragments", Value.StrList(["/x", "./y"]))] },
        { "/d/f", "the file is inside a frag (`/d/`)", [("fragments", Value.StrList(["/d/"]))] },
        { "/d/e/f", "the file is inside a frag (`/d/`)", [("fragments", Value.StrList(["/x", "/d/"]))] },
        { "/f", "`purge` excludes `content` and `fragments`", [("content", Text("x")), ("purge", Value.True), ("recurse", Value.True)] },
        { "/f", "`purge` excludes `content` and `fragments`", [("fragments", Value.StrList(["/x"])), ("purge", Value.True), ("recurse", Value.True)] },
        { "/f", "`symlink` needs `source`", [Exists, ("symlink", Value.True)] },
        { "/f", "`symlink` needs `source`", [Exists, ("symlink", Value.True), ("source", Text(""))] },
        { "/f", "`symlink` excludes `content`", [("symlink", Value.True), ("content", Text("x"))] },
        { "/f", "`symlink` excludes `content`", [("symlink", Value.True), ("content", Text(""))] },
        { "/f", "`symlink` excludes `fragments`", [("symlink", Value.True), ("fragments", Value.StrList(["/x"]))] },
        { "/f", "`symlink` excludes `purge`", [("symlink", Value.True), ("purge", Value.True), ("recurse", Value.True)] },
        { "/f", "`symlink` excludes `recurse`", [("symlink", Value.True), ("source", Text("x")), ("recurse", Value.True)] },
        { "/f/", "a symbolic link is no directory", [("symlink", Value.True), ("source", Text("x"))] },
        { "/f", "a symbolic link is no directory", [("basename", Text("d/")), ("symlink", Value.True), ("source", Text("x"))] },
        { "/f", "`mode`: `0999` is neither octal", [("mode", Text("0999"))] },
        { "/f", "`mode`: `777777` is neither octal", [("mode", Text("777777"))] },
        { "/f", "`mode`: `u+x` is neither octal", [("mode", Text("u+x"))] },
        { "/f", "`mode`: `u=rz` is neither octal", [("mode", Text("u=rz"))] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_Fault_IsNamed(string name, string message, (string, Value)[] fields) =>
        Assert.Contains(FileValidation.Validate(Spec(name, fields)), m => m.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Validate_ManyFaults_AreAllReported() =>
        Assert.True(FileValidation.Validate(Spec("f", ("state", Text("x")), ("mode", Text("z")), ("purge", Value.True))).Count() >= 4);

    public static TheoryData<string, string, bool, (string, Value)[]> Refusals => new()
    {
        { "/f", "`Meta:reverse` of a file is not available in this build", true, [Exists] },
        { "/f", "`mode` or `selinux` of a symbolic link is not available in this build", false, [("symlink", Value.True), ("source", Text("x")), ("mode", Text("0600"))] },
        { "/f", "`mode` or `selinux` of a symbolic link is not available in this build", false, [("symlink", Value.True), ("source", Text("x")), ("selinux", Text("l"))] },
        { "/f", "`source` is `s`, which is no absolute path", false, [("source", Text("s"))] },
        { "/", "the root directory cannot be absent", false, [Absent] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusals_OfAValidDefinition_AreToldWhenItRuns(string name, string message, bool reverse, (string, Value)[] fields)
    {
        var spec = Spec(name, fields).With(new MetaParameters { Reverse = reverse });

        Assert.Empty(FileValidation.Validate(spec));
        Assert.Contains(message, FileRefusals.Of(spec)!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/f")]
    [InlineData("/d/")]
    [InlineData("/")]
    public void Validate_NothingButAPath_IsFine(string name) => Assert.Empty(FileValidation.Validate(Spec(name, Exists)));

    [Theory]
    [InlineData("/a/b", "", "", "/a/b")]
    [InlineData("/a/b", "/x/", "", "/x/b")]
    [InlineData("/a/b", "", "c", "/a/c")]
    [InlineData("/a/b", "/x/", "c/", "/x/c/")]
    [InlineData("/a/b/", "/x/", "", "/x/b/")]
    public void EffectivePath_DirnameAndBasename_ReplaceTheirPart(string path, string dirname, string basename, string expected) =>
        Assert.Equal<Str>(expected, EffectivePath.Of(Spec("name", ("path", Text(path)), ("dirname", Text(dirname)), ("basename", Text(basename)))));
}
