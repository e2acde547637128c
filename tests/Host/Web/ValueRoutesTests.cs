using System.Runtime.Versioning;
using Mgmt.Host.Api;
using Mgmt.Host.Tests.Support;
using Mgmt.Model;

namespace Mgmt.Host.Tests.Web;

/// <summary>Values over the API, as no client of ours asks for them too.</summary>
[SupportedOSPlatform("linux")]
public sealed class ValueRoutesTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Ask_WithoutOneKey_IsRefused(string method)
    {
        await using var served = await ServedAppliance.StartAsync();

        foreach (var query in (string[])["", "?key=", "?key=a&key=b", "?other=a"])
        {
            Assert.StartsWith("HTTP/1.1 400", await served.AskAsync(method, "/api/v1/value" + query), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task Ask_ByAnotherMethod_IsNotAllowed(string method)
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith("HTTP/1.1 405", await served.AskAsync(method, "/api/v1/value?key=a"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n", "5")]
    [InlineData("a\nb\0c", "")]
    [InlineData("../../etc/passwd?&=#%41+ ü", "line\r\n\r\nGET / HTTP/1.1")]
    public async Task Set_OfAnyKey_IsReadBack(string key, string value)
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);
        Assert.Null(await client.GetValueAsync(key, CancellationToken.None));

        await client.SetValueAsync(key, ((Str)value).Memory.ToArray(), CancellationToken.None);

        Assert.Equal(value, served.Appliance.Value(key)?.ToString());
        Assert.Equal(((Str)value).Memory.ToArray(), await client.GetValueAsync(key, CancellationToken.None));
        await client.SetValueAsync(key, null, CancellationToken.None);
        Assert.Null(served.Appliance.Value(key));
    }

    [Fact]
    public async Task Set_OfAsManyBytesAsAllowed_KeepsEachOne()
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);
        var value = new byte[ValueReport.MaxLength];
        for (var i = 0; i < value.Length; i++)
        {
            value[i] = (byte)(i * 31);
        }

        await client.SetValueAsync("big", value, CancellationToken.None);

        Assert.Equal(value, await client.GetValueAsync("big", CancellationToken.None));
        var refused = await Assert.ThrowsAsync<ApplianceRefusedException>(() => client.SetValueAsync("big", [.. value, 0], CancellationToken.None));
        Assert.Contains("1048576", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OfTooMuch_IsRefusedByTheServerToo()
    {
        await using var served = await ServedAppliance.StartAsync();

        var answer = await served.SendAsync("PUT /api/v1/value?key=a HTTP/1.1\r\nHost: mgmt\r\nConnection: close\r\nContent-Length: 99999999999\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("at most 1048576 bytes", answer, StringComparison.Ordinal);
        Assert.Null(served.Appliance.Value("a"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Change_OverAnAddress_IsForbidden(string method)
    {
        await using var listening = await Listening.StartAsync();

        var answer = await listening.SendAsync(ServedAppliance.Request(method, "/api/v1/value?key=a", "x"));

        Assert.StartsWith("HTTP/1.1 403", answer, StringComparison.Ordinal);
        Assert.Contains("api.sock", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await listening.SendAsync(ServedAppliance.Request("GET", "/api/v1/value?key=a")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_OfAKey_TellsWhatIsThereAndWhatChanges()
    {
        await using var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);
        await using var values = client.WatchValueAsync("k", CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await values.MoveNextAsync());
        Assert.False(values.Current.Exists);
        await client.SetValueAsync("k", [0xff, 0x0a], CancellationToken.None);
        Assert.True(await values.MoveNextAsync());
        Assert.Equal([0xff, 0x0a], values.Current.ToBytes());
        await client.SetValueAsync("other", [1], CancellationToken.None);
        await client.SetValueAsync("k", "5\n"u8.ToArray(), CancellationToken.None);
        Assert.True(await values.MoveNextAsync());
        Assert.Equal("5\n", values.Current.Value);
    }

    [Fact]
    public async Task Watch_WhenTheApplianceEnds_SaysSo()
    {
        var served = await ServedAppliance.StartAsync();
        using var client = new ApplianceClient(served.Prefix);
        await using var values = client.WatchValueAsync("k", CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await values.MoveNextAsync());

        await served.DisposeAsync();

        await Assert.ThrowsAsync<ApplianceUnreachableException>(async () => await values.MoveNextAsync());
    }
}
