namespace Mgmt.Functions.Tests.Deploy;

public sealed class DeployFunctionsTests : IDisposable
{
    private readonly TestWorld _world = new();

    public DeployFunctionsTests()
    {
        _world.Files["files/a"] = "top";
        _world.Files["files/sub/b"] = "below";
        _world.Files["mod1/files/a"] = "module";
        _world.Files["mod1/metadata.yaml"] = "";
        _world.Files["mod1/main.mcl"] = "import \"deploy\"\nfunc read($f) {\n\tdeploy.readfile($f)\n}\nfunc path($f) {\n\tdeploy.abspath($f)\n}\n$content = deploy.readfile(\"/files/a\")\n";
    }

    [Theory]
    [InlineData("""deploy.readfile("/files/a")""", "top")]
    [InlineData("""deploy.readfile("/mod1/../files//a")""", "top")]
    [InlineData("""deploy.readfileabs("/mod1/files/a")""", "module")]
    [InlineData("""mod1.read("/files/a")""", "module")]
    [InlineData("$mod1.content", "module")]
    [InlineData("""deploy.abspath("/files/a")""", "/files/a")]
    [InlineData("""deploy.abspath("")""", "/")]
    [InlineData("""deploy.abspath("/")""", "/")]
    [InlineData("""mod1.path("/files/a")""", "/mod1/files/a")]
    [InlineData("""mod1.path("")""", "/mod1/")]
    [InlineData("""deploy.binary_path()""", "/usr/bin/mgmt")]
    public void Expression_OfTheTree_Yields(string expression, string expected) =>
        Assert.Equal(expected, _world.Evaluate(expression, "import \"mod1/\"\n").AsStr.ToString());

    [Theory]
    [InlineData("/files/a", true)]
    [InlineData("/files", true)]
    [InlineData("/files/", true)]
    [InlineData("/", true)]
    [InlineData("/files/c", false)]
    [InlineData("/file", false)]
    [InlineData("/files/a/", false)]
    public void FileExists_FilesAndFolders_AreThere(string path, bool exists) =>
        Assert.Equal(exists, _world.Evaluate($"deploy.file_exists(\"{path}\")").AsBool);

    [Theory]
    [InlineData("""deploy.readfile("/nothing")""", "no file `/nothing`")]
    [InlineData("""deploy.readfile("files/a")""", "must begin with `/`")]
    [InlineData("""deploy.readfile("")""", "no file `/`")]
    [InlineData("""deploy.readfileabs("files/a")""", "must begin with `/`")]
    [InlineData("""deploy.abspath("a")""", "must begin with `/`")]
    [InlineData("""deploy.directory("/files")""", "must end in `/`")]
    [InlineData("""deploy.directory("files/")""", "must begin with `/`")]
    [InlineData("""deploy.directory("/nothing/")""", "no folder `/nothing/`")]
    public void Call_WithNoAnswer_FailsWhateverCatches(string call, string reason)
    {
        _world.Start($"{call} <|> \"caught\"");

        Assert.Contains(reason, _world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Directory_IsACopyWithNothingElseInIt()
    {
        var folder = _world.Evaluate("""deploy.directory("/files/")""").AsStr.ToString();
        Assert.EndsWith("/", folder, StringComparison.Ordinal);
        Assert.Equal("top", File.ReadAllText(folder + "a"));
        Assert.Equal("below", File.ReadAllText(folder + "sub/b"));

        _world.Files["files/a"] = "new";
        _world.Files.Remove("files/sub/b");
        Assert.Equal(folder, _world.Evaluate("""deploy.directory("/files/")""").AsStr.ToString());
        Assert.Equal("new", File.ReadAllText(folder + "a"));
        Assert.Equal("a", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder))));

        _world.Dispose();
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void BootstrapPackages_UnknownDistribution_FailsAndSaysWhichAreKnown()
    {
        _world.Start("""deploy.bootstrap_packages("hurd")""");

        Assert.Contains("debian, ubuntu", _world.AwaitFault(), StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();
}
