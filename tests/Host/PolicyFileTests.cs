using System.Text;

namespace Mgmt.Host.Tests;

public sealed class PolicyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;

    [Fact]
    public void Replace_File_KeepsItsModeAndLeavesNothingBeside()
    {
        var path = Write("a.mcl", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        var mode = File.GetUnixFileMode(path);

        PolicyFile.Replace(path, "new"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(mode, File.GetUnixFileMode(path));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Replace_LinkToAFile_ReplacesWhatItLeadsTo()
    {
        var path = Write("a.mcl", "old");
        var link = Path.Combine(_folder, "link.mcl");
        File.CreateSymbolicLink(link, "a.mcl");

        PolicyFile.Replace(link, "new"u8.ToArray());

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("a.mcl", new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Replace_FileThatSomebodyReads_LeavesTheReaderTheOldContent()
    {
        var path = Write("a.mcl", "old");
        using var reader = File.OpenRead(path);

        PolicyFile.Replace(path, "new"u8.ToArray());

        var content = new byte[8];
        Assert.Equal("old", Encoding.UTF8.GetString(content, 0, reader.Read(content)));
    }

    [Theory]
    [InlineData("none.mcl")]
    [InlineData("none/none.mcl")]
    public void Replace_FileThatIsNotThere_MakesNone(string name)
    {
        Assert.ThrowsAny<IOException>(() => PolicyFile.Replace(Path.Combine(_folder, name), "new"u8.ToArray()));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
