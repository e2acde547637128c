using System.Runtime.Versioning;
using System.Text.Json;
using Mgmt.Host.Api;
using Mgmt.Host.Tests.Support;

namespace Mgmt.Host.Tests.Api;

/// <summary>The client against the real server.</summary>
[SupportedOSPlatform("linux")]
public sealed class ApplianceClientTests
{
    [Fact]
    public async Task Status_OverTheSocket_ArrivesAsItWas()
    {
        await using var served = await ServedAppliance.StartAsync();
        var said = served.Appliance.Status = new(
            false,
            true,
            new(true, ["file[/x]"]),
            61.25,
            new("policies/x", true, 7, ["main.mcl:1:1: error[MCL0001]: no"], [new("file[/x]", "it failed", "main.mcl:2:3", false, ["file[/x]"])]),
            2,
            new Dictionary<string, int>(StringComparer.Ordinal) { ["ok"] = 1, ["blocked"] = 1 },
            [new("exec[a\nb \"ü\u001b]", "blocked", "file[/x] has failed", "file[/x]", DateTimeOffset.UnixEpoch, false, [new("content", "a", "b")])]);
        using var client = new ApplianceClient(served.Prefix);

        var heard = await client.StatusAsync(CancellationToken.None);

        Assert.Equal(JsonSerializer.Serialize(said, ApiJson.Default.StatusReport), JsonSerializer.Serialize(heard, ApiJson.Default.StatusReport));
        Assert.Equal(said.NotOk[0].Vertex, heard.NotOk[0].Vertex);
    }

    [Fact]
    public async Task Status_WhenWhatAnswersIsNoReport_SaysSo()
    {
        await using var served = await ServedAppliance.StartAsync();
        served.Appliance.Status = null!;
        using var client = new ApplianceClient(served.Prefix);

        await Assert.ThrowsAsync<ApplianceUnreachableException>(() => client.StatusAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Drift_OverTheSocket_ArrivesAsItWas()
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);

        var heard = Assert.Single((await client.DriftAsync(17, CancellationToken.None)).Events);

        Assert.Equal(17, served.Appliance.AskedForLast);
        Assert.Equal("file[/x]", heard.Vertex);
        Assert.Equal(new ChangeReport("content", "a", "b"), Assert.Single(heard.Changes));
        Assert.Equal(1.5, heard.Milliseconds);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("1&last=2")]
    [InlineData("%0a")]
    public async Task Drift_OfNoSuchNumber_IsRefused(string last)
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith("HTTP/1.1 400", await served.AskAsync("GET", "/api/v1/drift?last=" + last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_WhereNoneRuns_NamesTheSocketAndTheRemedy()
    {
        using var client = new ApplianceClient("/nonexistent/mgmt");

        var fault = await Assert.ThrowsAsync<ApplianceUnreachableException>(() => client.StatusAsync(CancellationToken.None));

        Assert.Contains("/nonexistent/mgmt/run/api.sock", fault.Message, StringComparison.Ordinal);
        Assert.Contains("mgmt run", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--prefix", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_WithAPrefixThatIsTooLong_SaysSo()
    {
        using var client = new ApplianceClient("/tmp/" + new string('x', 200));

        var fault = await Assert.ThrowsAsync<ApplianceUnreachableException>(() => client.StatusAsync(CancellationToken.None));

        Assert.Contains("too long", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AfterTheApplianceHasEnded_NamesTheRemedy()
    {
        var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);
        await client.StatusAsync(CancellationToken.None);
        await served.DisposeAsync();

        await Assert.ThrowsAsync<ApplianceUnreachableException>(() => client.StatusAsync(CancellationToken.None));
    }
}
