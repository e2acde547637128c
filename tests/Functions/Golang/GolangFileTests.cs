using Mgmt.Model;

namespace Mgmt.Functions.Tests.Golang;

/// <summary>The functions that ask the file system, in a directory of real files and links.</summary>
public sealed class GolangFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("golang").FullName;
    private readonly HostCalls _host = new();

    public GolangFileTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "d/e"));
        File.WriteAllBytes(Path.Combine(_root, "d/file"), [1, 0xff, 10]);
        File.CreateSymbolicLink(Path.Combine(_root, "up"), "d/e/..");
        File.CreateSymbolicLink(Path.Combine(_root, "absolute"), Path.Combine(_root, "d"));
        File.CreateSymbolicLink(Path.Combine(_root, "chain"), "absolute/file");
        File.CreateSymbolicLink(Path.Combine(_root, "circle"), "circle");
        File.CreateSymbolicLink(Path.Combine(_root, "dangling"), "nothing");
        Program("d/program", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Program("d/data", UnixFileMode.UserRead);
    }

    [Fact]
    public void ReadFile_File_IsItsBytes() =>
        Assert.Equal(Str.From([1, 0xff, 10]), _host.Call("os.read_file", Value.Str(_root + "/d/file")).AsStr);

    [Fact]
    public void ReadFile_NothingThere_FailsWithGosText() =>
        Assert.Equal($"open {_root}/none: no such file or directory", _host.Failure("os.read_file", Value.Str(_root + "/none")));

    [Fact]
    public void Readlink_Link_IsItsTargetAsWritten() => Assert.Equal("d/e/..", _host.Text("os.readlink", _root + "/up"));

    [Theory]
    [InlineData("d", "invalid argument")]
    [InlineData("none", "no such file or directory")]
    [InlineData("d/file/x", "not a directory")]
    public void Readlink_NoLink_FailsWithGosText(string path, string reason) =>
        Assert.Equal($"readlink {_root}/{path}: {reason}", _host.Failure("os.readlink", Value.Str($"{_root}/{path}")));

    [Theory]
    [InlineData("d", "d")]
    [InlineData("d/./e//", "d/e")]
    [InlineData("up", "d")]
    [InlineData("up/file", "d/file")]
    [InlineData("chain", "d/file")]
    [InlineData("absolute/e/../file", "d/file")]
    [InlineData("d/e/../../up/e", "d/e")]
    public void EvalSymlinks_Path_HasNoLinks(string path, string expected)
    {
        var root = _host.Text("path/filepath.eval_symlinks", _root);
        Assert.Equal($"{root}/{expected}", _host.Text("path/filepath.eval_symlinks", $"{_root}/{path}"));
    }

    [Theory]
    [InlineData("none", "lstat ROOT/none: no such file or directory")]
    [InlineData("dangling", "lstat ROOT/nothing: no such file or directory")]
    [InlineData("d/file/x", "lstat ROOT/d/file/x: not a directory")]
    [InlineData("d/file/..", "lstat ROOT/d/file/.: not a directory")]
    [InlineData("circle", "EvalSymlinks: too many links")]
    public void EvalSymlinks_NoWay_Fails(string path, string message)
    {
        var root = _host.Text("path/filepath.eval_symlinks", _root);
        Assert.Equal(message.Replace("ROOT", root, StringComparison.Ordinal), _host.Failure("path/filepath.eval_symlinks", Value.Str($"{root}/{path}")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "/")]
    [InlineData("/..", "/")]
    [InlineData("/proc/../proc/self/../sys", "/proc/sys")]
    [InlineData(".", ".")]
    [InlineData("..", "..")]
    public void EvalSymlinks_PathOfTheSystem_KeepsItsBeginning(string path, string expected) =>
        Assert.Equal(expected, _host.Text("path/filepath.eval_symlinks", path));

    [Theory]
    [InlineData("/a/./b/..", "/a")]
    [InlineData("/", "/")]
    public void Abs_AbsolutePath_IsCleaned(string path, string expected) => Assert.Equal(expected, _host.Text("path/filepath.abs", path));

    [Fact]
    public void Abs_RelativePath_StartsFromTheWorkingDirectory()
    {
        var directory = _host.Text("os.getwd");
        Assert.Equal(Environment.CurrentDirectory, directory);
        Assert.Equal(directory + "/x", _host.Text("path/filepath.abs", "y/../x"));
        Assert.Equal(directory, _host.Text("path/filepath.abs", ""));
    }

    [Fact]
    public void LookPath_NameInPath_IsTheFirstProgramOfThatName()
    {
        var host = new HostCalls(("PATH", $"{_root}/none:{_root}/d:/usr/bin"));
        Assert.Equal($"{_root}/d/program", host.Text("os/exec.look_path", "program"));
        Assert.Equal("""exec: "e": executable file not found in $PATH""", host.Failure("os/exec.look_path", Value.Str("e")));
        Assert.Equal("""exec: "data": executable file not found in $PATH""", host.Failure("os/exec.look_path", Value.Str("data")));
        Assert.Equal("""exec: "": executable file not found in $PATH""", host.Failure("os/exec.look_path", Value.Str("")));
    }

    [Fact]
    public void LookPath_NameWithSlash_IsLookedForThereAlone()
    {
        Assert.Equal($"{_root}/d/program", _host.Text("os/exec.look_path", $"{_root}/d/program"));
        Assert.Equal($"""exec: "{_root}/d/none": stat {_root}/d/none: no such file or directory""", _host.Failure("os/exec.look_path", Value.Str($"{_root}/d/none")));
        Assert.Equal($"""exec: "{_root}/d/data": permission denied""", _host.Failure("os/exec.look_path", Value.Str($"{_root}/d/data")));
        Assert.Equal($"""exec: "{_root}/d": is a directory""", _host.Failure("os/exec.look_path", Value.Str($"{_root}/d")));
    }

    [Fact]
    public void LookPath_ProgramInRelativeDirectory_IsRefused()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _root + "/d");
        var host = new HostCalls(("PATH", relative));
        Assert.Equal("""exec: "program": cannot run executable found relative to current directory""", host.Failure("os/exec.look_path", Value.Str("program")));
    }

    [Theory]
    [InlineData("os.read_file")]
    [InlineData("os.readlink")]
    [InlineData("os/exec.look_path")]
    [InlineData("path/filepath.eval_symlinks")]
    public void AnyOfThem_PathWithAZeroByte_Fails(string name) => Assert.NotEmpty(_host.Failure(name, Value.Str("/a\0b")));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Program(string path, UnixFileMode mode)
    {
        File.WriteAllText(Path.Combine(_root, path), "#!/bin/sh\n");
        File.SetUnixFileMode(Path.Combine(_root, path), mode);
    }
}
