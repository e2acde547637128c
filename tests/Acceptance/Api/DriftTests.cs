using System.Runtime.Versioning;
using System.Text.Json;
using Mgmt.Acceptance.Tests.Support;
using Mgmt.Testing;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests.Api;

/// <summary><c>mgmt drift</c>.</summary>
[SupportedOSPlatform("linux")]
public sealed class DriftTests(ITestOutputHelper output) : ApiTest(output)
{
    [Fact]
    public void Drift_OfAFileThatWasEdited_SaysWhatHappened()
    {
        var file = PathOf("file");
        var mgmt = RunSettled(Write("main.mcl", $$"""file "{{file}}" { state => "exists", content => "as it should be", mode => "0644", }"""));
        World.Replace(file, "edited");
        mgmt.WaitForError("change", "(drift)");

        Snapshot.Match(Answer("drift"), "drift-of-a-file");

        using var json = JsonDocument.Parse(Assert.Single(Ask("drift", "--last", "1", "--format", "json").Output));
        var only = Assert.Single(json.RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal("corrective", only.GetProperty("cause").GetString());
        Assert.Equal("applied", only.GetProperty("action").GetString());
        Assert.Equal($"file[{file}]", only.GetProperty("vertex").GetString());
        Assert.True(only.GetProperty("milliseconds").GetDouble() > 0);
    }

    [Fact]
    public void Drift_InNoop_IsListedAfterARestartToo()
    {
        var policy = Write("main.mcl", $$"""file "{{PathOf("file")}}" { state => "exists", content => "x", }""");
        RunSettled(policy, "--noop").EndBy("TERM");
        RunSettled(policy, "--noop");

        var events = Ask("drift").Output;

        Assert.True(events.Count >= 2, string.Join('\n', events));
        Assert.All(events, static e => Assert.Contains("  noop     intentional ", e, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("10001")]
    [InlineData("99999999999999999999")]
    [InlineData("many")]
    public void Drift_OfNoSuchNumber_ExitsWithTwo(string last) => Assert.Equal(2, Ask("drift", "--last", last).WaitForExit());
}
