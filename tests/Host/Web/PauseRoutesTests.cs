using System.Runtime.Versioning;
using Mgmt.Host.Api;
using Mgmt.Host.Tests.Support;

namespace Mgmt.Host.Tests.Web;

/// <summary>Pauses over the API.</summary>
[SupportedOSPlatform("linux")]
public sealed class PauseRoutesTests
{
    [Fact]
    public async Task Pause_OfOneAndOfAll_ReachesTheAppliance()
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);

        await client.PauseAsync("file[/a b\n&]", CancellationToken.None);
        await client.PauseAsync(null, CancellationToken.None);
        await client.ResumeAsync(null, CancellationToken.None);

        Assert.Equal(["pause file[/a b\n&]", "pause ", "resume "], served.Appliance.Pauses);
    }

    [Fact]
    public async Task Pause_OfAResourceThatIsNotThere_IsRefusedInWords()
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);

        var refused = await Assert.ThrowsAsync<ApplianceRefusedException>(() => client.PauseAsync("file[/missing]", CancellationToken.None));

        Assert.Contains("file[/missing]", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/api/v1/pause?target=nonsense", "400")]
    [InlineData("POST", "/api/v1/pause?target=a[b]&target=c[d]", "400")]
    [InlineData("POST", "/api/v1/resume?target=", "400")]
    [InlineData("GET", "/api/v1/pause", "405")]
    public async Task Ask_InAnotherWay_IsRefused(string method, string target, string status)
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith($"HTTP/1.1 {status}", await served.AskAsync(method, target), StringComparison.Ordinal);
        Assert.Empty(served.Appliance.Pauses);
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task Ask_OverAnAddress_IsForbidden(string what)
    {
        await using var listening = await Listening.StartAsync();

        Assert.StartsWith("HTTP/1.1 403", await listening.SendAsync(ServedAppliance.Request("POST", "/api/v1/" + what)), StringComparison.Ordinal);
    }
}
