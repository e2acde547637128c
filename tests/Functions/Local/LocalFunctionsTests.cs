namespace Mgmt.Functions.Tests.Local;

public sealed class LocalFunctionsTests : IDisposable
{
    private readonly DirectoryInfo _prefix = Directory.CreateTempSubdirectory("mgmt-local-");

    [Fact]
    public void Vardir_UnderAPrefix_IsMadeForItsOwnerAloneAndStays()
    {
        string folder;
        using (var world = new TestWorld(_prefix.FullName))
        {
            folder = world.Evaluate("""local.vardir("a/b/")""").AsStr.ToString();
        }

        Assert.Equal($"{_prefix.FullName}/vardir/a/b/", folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public void Vardir_WithoutAPrefix_GoesAwayWithTheFolders()
    {
        string folder;
        using (var world = new TestWorld())
        {
            folder = world.Evaluate("""local.vardir("a/")""").AsStr.ToString();
            File.WriteAllText(folder + "file", "");
        }

        Assert.False(Directory.Exists(folder));
        Assert.False(Directory.Exists(Path.GetFullPath(folder + "../..")));
    }

    [Theory]
    [InlineData("/a/", "relative")]
    [InlineData("a", "end in `/`")]
    [InlineData("", "end in `/`")]
    [InlineData("../a/", "without `..`")]
    [InlineData("a/../../b/", "without `..`")]
    public void Vardir_PathThatIsNoRelativeFolder_Fails(string path, string reason)
    {
        using var world = new TestWorld(_prefix.FullName);
        world.Start($"local.vardir(\"{path}\")");

        Assert.Contains(reason, world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Vardir_FileInTheWay_FailsAndSaysWhy()
    {
        File.WriteAllText(Path.Combine(_prefix.FullName, "vardir"), "");
        using var world = new TestWorld(_prefix.FullName);
        world.Start("""local.vardir("a/")""");

        Assert.Contains("`a/` cannot be made", world.AwaitFault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pool_OfTwoUids_HasTwoNumbers()
    {
        using var world = new TestWorld();

        Assert.Equal("[1, 2, 1]", world.Evaluate("""[local.pool("n", "a"), local.pool("n", "b"), local.pool("n", "a")]""").ToString());
    }

    public void Dispose() => _prefix.Delete(recursive: true);
}
