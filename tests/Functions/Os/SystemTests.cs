using System.Globalization;

namespace Mgmt.Functions.Tests.Os;

/// <summary>Real shells.</summary>
public sealed class SystemTests : IDisposable
{
    private readonly TestWorld _world = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgmt-system-");

    private string File => Path.Combine(_folder.FullName, "file");

    [Fact]
    public void System_EachLine_IsAValue()
    {
        _world.Start($"os.system(\"echo one; while [ ! -e {File} ]; do sleep 0.01; done; echo two\")");
        Assert.Equal("one", _world.Await().AsStr.ToString());

        System.IO.File.WriteAllText(File, "");
        Assert.Equal("two", _world.Await(static v => v.AsStr != "one").AsStr.ToString());
    }

    [Fact]
    public void System_AfterItsEnd_KeepsTheLastLineEvenUnfinished()
    {
        _world.Start("os.system(\"echo first; printf last; exit 3\")");

        Assert.Equal("last", _world.Await(static v => v.AsStr == "last").AsStr.ToString());
    }

    [Fact]
    public void System_CommandChanges_RunsAnew()
    {
        System.IO.File.WriteAllText(File, "echo a");
        _world.Start($"os.system(os.readfile(\"{File}\"))");
        Assert.Equal("a", _world.Await().AsStr.ToString());

        System.IO.File.WriteAllText(File, "echo b");
        Assert.Equal("b", _world.Await(static v => v.AsStr == "b").AsStr.ToString());
    }

    [Fact]
    public void System_NobodyNeedsIt_StopsItsWholeGroup()
    {
        _world.Start("os.system(\"sleep 1000 & echo $!; wait\")");
        var sleeper = int.Parse(_world.Await().AsStr.ToString(), CultureInfo.InvariantCulture);
        Assert.Contains("sleep", CommandOf(sleeper), StringComparison.Ordinal);

        _world.Stop();

        Assert.True(SpinWait.SpinUntil(() => !CommandOf(sleeper).Contains("sleep", StringComparison.Ordinal), TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("exit 3", "ended with status 3")]
    [InlineData("true", "ended with status 0")]
    [InlineData("echo oh no >&2; exit 1", "oh no")]
    public void System_EndsWithoutALine_FailsWhateverCatches(string command, string reason)
    {
        _world.Start($"os.system(\"{command}\") <|> \"caught\"");

        Assert.Contains(reason, _world.AwaitFault(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _world.Dispose();
        _folder.Delete(recursive: true);
    }

    // One that has ended but was not waited for has no command line.
    private static string CommandOf(int process)
    {
        try
        {
            return System.IO.File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
