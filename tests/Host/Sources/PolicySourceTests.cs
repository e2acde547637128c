using System.Text;
using Mgmt.Host.Sources;

namespace Mgmt.Host.Tests.Sources;

public sealed class PolicySourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    [Fact]
    public void Resolve_MissingPath_SaysSo()
    {
        var fault = Assert.Throws<NoSuchPolicyException>(() => PolicySource.Resolve(Path.Combine(_folder, "none.mcl"), Stream.Null));

        Assert.StartsWith("no such policy: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NothingAtAll_SaysSo() =>
        Assert.Contains("name a .mcl file", Assert.Throws<NoSuchPolicyException>(() => PolicySource.Resolve("", Stream.Null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refusal_OfWhatCannotBeRead_SaysWhy()
    {
        Assert.Equal($"no policy in {_folder}: it has neither a metadata.yaml nor a main.mcl", PolicySource.Resolve(_folder, Stream.Null).Refusal());

        var main = Path.Combine(_folder, "main.mcl");
        File.CreateSymbolicLink(main, "gone.mcl");
        Assert.Equal($"cannot read {main}: no such file or folder", PolicySource.Resolve(main, Stream.Null).Refusal());
        Assert.Equal($"cannot read {_folder}: no such file or folder", PolicySource.Resolve(_folder, Stream.Null).Refusal());

        File.WriteAllText(Path.Combine(_folder, "gone.mcl"), "");
        Assert.Null(PolicySource.Resolve(main, Stream.Null).Refusal());
        Assert.Null(PolicySource.Resolve("$x = 1\n", Stream.Null).Refusal());
    }

    [Theory]
    [InlineData("print \"a\" {}")]
    [InlineData("$x = 1\n")]
    public void Resolve_ArgumentWithSpaceOrNewline_IsCode(string code)
    {
        var source = PolicySource.Resolve(code, Stream.Null);

        Assert.StartsWith(code, Encoding.UTF8.GetString(source.Open().Read(source.Entry)!.Value.Span), StringComparison.Ordinal);
        Assert.Null(source.Root);
    }

    [Fact]
    public void Read_FileThatIsNotThere_IsNothing()
    {
        File.WriteAllText(Path.Combine(_folder, "main.mcl"), "");

        Assert.Null(PolicySource.Resolve(_folder, Stream.Null).Open().Read("none.mcl"));
        Assert.NotNull(PolicySource.Resolve(_folder, Stream.Null).Open().Read("main.mcl"));
        Assert.Null(PolicySource.Resolve("$x = 1\n", Stream.Null).Open().Read("none.mcl"));
    }

    [Fact]
    public void List_Folder_HasEveryFileBelowItAndFollowsNoLinkToAFolder()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "files/sub"));
        File.WriteAllText(Path.Combine(_folder, "files/b"), "");
        File.WriteAllText(Path.Combine(_folder, "files/sub/a"), "");
        File.CreateSymbolicLink(Path.Combine(_folder, "files/link"), "b");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "files/round"), ".");
        var tree = PolicySource.Resolve(_folder, Stream.Null).Open();

        Assert.Equal(["files/b", "files/link", "files/sub/a"], tree.List("files/")!);
        Assert.Equal(["files/sub/a"], tree.List("files/sub/")!);
        Assert.Null(tree.List("none/"));
        Assert.Null(tree.List("../"));
    }

    [Fact]
    public void List_Code_HasItself()
    {
        var tree = PolicySource.Resolve("$x = 1\n", Stream.Null).Open();

        Assert.Equal(["<code>"], tree.List("")!);
        Assert.Null(tree.List("files/"));
    }

    [Fact]
    public void ResolveGraph_WhatIsNoFile_SaysSo()
    {
        Assert.Equal($"no such graph: {_folder}/none.yaml", Assert.Throws<NoSuchPolicyException>(() => PolicySource.ResolveGraph(_folder + "/none.yaml", Stream.Null)).Message);
        Assert.Equal($"{_folder} is a folder: name a YAML file", Assert.Throws<NoSuchPolicyException>(() => PolicySource.ResolveGraph(_folder, Stream.Null)).Message);
        Assert.Contains("name a YAML file", Assert.Throws<NoSuchPolicyException>(() => PolicySource.ResolveGraph("", Stream.Null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ResolveGraph_FileWithSpacesInItsName_IsThatFile()
    {
        var path = Path.Combine(_folder, "my {graph}.yaml");
        File.WriteAllText(path, "graph: x\n");

        var source = PolicySource.ResolveGraph(path, Stream.Null);

        Assert.Equal((PolicyForm.Graph, path, _folder), (source.Form, source.Name, source.Root));
        Assert.Equal("graph: x\n", Encoding.UTF8.GetString(source.Open().Read(source.Entry)!.Value.Span));
        Assert.Null(source.Refusal());
    }

    [Fact]
    public void Resolve_Dash_ReadsStandardInput()
    {
        var source = PolicySource.Resolve("-", new MemoryStream("$x = 1\n"u8.ToArray()));

        Assert.Equal("$x = 1\n", Encoding.UTF8.GetString(source.Open().Read(source.Entry)!.Value.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public void Resolve_Folder_IsItsRoot(string slash)
    {
        File.WriteAllText(Path.Combine(_folder, "main.mcl"), "$x = 1\n");

        var source = PolicySource.Resolve(_folder + slash, Stream.Null);

        Assert.Equal("", source.Entry);
        Assert.NotNull(source.Open().Read("main.mcl"));
    }

    [Fact]
    public void Read_PathThatLeavesTheRoot_FindsNothing()
    {
        File.WriteAllText(Path.Combine(_folder, "main.mcl"), "");
        var tree = PolicySource.Resolve(_folder, Stream.Null).Open();

        Assert.Null(tree.Read("../../../../etc/passwd"));
        Assert.Null(tree.Read("/etc/passwd"));
    }

    [Fact]
    public void Read_MissingFile_FindsNothing()
    {
        File.WriteAllText(Path.Combine(_folder, "main.mcl"), "");
        var tree = PolicySource.Resolve(_folder, Stream.Null).Open();

        Assert.NotNull(tree.Read("main.mcl"));
        Assert.Null(tree.Read("metadata.yaml"));
    }

    [Fact]
    public void Read_MissingFileInMemory_FindsNothing() => Assert.Null(PolicySource.Resolve("$x = 1\n", Stream.Null).Open().Read("metadata.yaml"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
