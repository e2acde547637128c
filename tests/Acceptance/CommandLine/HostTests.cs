using System.Text.Json;
using System.Text.RegularExpressions;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.CommandLine;

/// <summary><c>mgmt doctor</c>, <c>mgmt version</c> and help.</summary>
public sealed partial class HostTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void Version_InEitherForm_IsOneLine(string word)
    {
        var mgmt = Mgmt(word);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Matches(Version(), Assert.Single(mgmt.Output));
    }

    [Fact]
    public void Doctor_AsText_NamesARemedyForWhatIsMissing()
    {
        var mgmt = Mgmt("doctor", "--prefix", Prefix);

        Assert.Equal(0, mgmt.WaitForExit());
        Assert.Contains(mgmt.Output, static l => l.Contains("sqlite", StringComparison.Ordinal));
        for (var i = 0; i < mgmt.Output.Count; i++)
        {
            if (mgmt.Output[i].StartsWith("missing", StringComparison.Ordinal))
            {
                Assert.Contains("remedy:", mgmt.Output[i + 1], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Doctor_AsJson_IsData()
    {
        var mgmt = Mgmt("doctor", "--format", "json", "--prefix", Prefix);

        Assert.Equal(0, mgmt.WaitForExit());
        using var json = JsonDocument.Parse(string.Join('\n', mgmt.Output));
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), static f => Assert.Contains(f.GetProperty("state").GetString(), (string[])["fine", "weak", "missing"]));
    }

    [Fact]
    public void Help_ListsTheCommands()
    {
        var mgmt = Mgmt("--help");

        Assert.Equal(0, mgmt.WaitForExit());
        foreach (var command in (string[])["run", "plan", "check", "fmt", "docs", "status", "drift", "pause", "resume", "set", "get", "watch", "doctor", "version"])
        {
            Assert.Contains(mgmt.Output, l => l.TrimStart().StartsWith(command, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^(mgmt )?\d+\.\d+\.\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
