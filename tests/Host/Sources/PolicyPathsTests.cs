using Mgmt.Host.Sources;

namespace Mgmt.Host.Tests.Sources;

public sealed class PolicyPathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    [Fact]
    public void Expand_Folder_HasEveryPolicyFileBelowItInOrder()
    {
        Write("main.mcl");
        Write("b/x.mcl");
        Write("a/deep/y.mcl");
        Write("a/readme.md");

        Assert.Equal(["a/deep/y.mcl", "b/x.mcl", "main.mcl"], PolicyPaths.Expand(_folder).Select(f => Path.GetRelativePath(_folder, f)), StringComparer.Ordinal);
    }

    [Fact]
    public void Expand_FolderWithLinks_FollowsNone()
    {
        Write("main.mcl");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "round"), ".");
        File.CreateSymbolicLink(Path.Combine(_folder, "nowhere.mcl"), "gone.mcl");

        Assert.Equal([Path.Combine(_folder, "main.mcl")], PolicyPaths.Expand(_folder));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/nonexistent/x")]
    public void Expand_AnythingElse_IsItself(string path) => Assert.Equal([path], PolicyPaths.Expand(path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
    }
}
