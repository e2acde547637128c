using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using Mgmt.Host.Tests.Support;
using Mgmt.Host.Web;

namespace Mgmt.Host.Tests.Web;

/// <summary>The socket itself, and what goes over it that no client of ours sends.</summary>
[SupportedOSPlatform("linux")]
public sealed class SocketTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Start_OnASocket_IsItsOwnersAloneAndAnswers()
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(served.Path));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(served.Path)!));
        Assert.EndsWith("\r\n\r\nok\n", Unchunked(await served.AskAsync("GET", "/healthz")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_OfTheServer_RemovesTheSocket()
    {
        var folder = Directory.CreateTempSubdirectory("mgmt-api-").FullName;
        var path = ServedAppliance.PathIn(folder);
        await (await WebServer.StartAsync(path, new FakeAppliance())).DisposeAsync();

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WhereSomethingWasLeft_ReplacesIt(bool isSocket)
    {
        var folder = Directory.CreateTempSubdirectory("mgmt-api-").FullName;
        var path = ServedAppliance.PathIn(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var dead = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (isSocket)
        {
            dead.Bind(new UnixDomainSocketEndPoint(path));
        }
        else
        {
            await File.WriteAllTextAsync(path, "something");
        }

        await using (var server = await WebServer.StartAsync(path, new FakeAppliance()))
        {
            Assert.Contains("200 OK", await ServedAppliance.SendAsync(new UnixDomainSocketEndPoint(path), ServedAppliance.Request("GET", "/healthz")), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_WhereTheFolderIsALink_RefusesAndLeavesTheTargetAlone()
    {
        var folder = Directory.CreateTempSubdirectory("mgmt-api-").FullName;
        var target = Directory.CreateDirectory(Path.Combine(folder, "target"), OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        var path = ServedAppliance.PathIn(folder);
        Directory.CreateSymbolicLink(Path.GetDirectoryName(path)!, target.FullName);

        var refused = await Assert.ThrowsAsync<IOException>(() => WebServer.StartAsync(path, new FakeAppliance()));

        Assert.Contains("symbolic link", refused.Message, StringComparison.Ordinal);
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.OtherExecute, target.UnixFileMode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_WithAPathThatIsTooLong_SaysWhatToDo()
    {
        var refused = await Assert.ThrowsAsync<IOException>(() => WebServer.StartAsync(ServedAppliance.PathIn("/tmp/" + new string('x', 120)), new FakeAppliance()));

        Assert.Contains("--prefix", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/metrics", "405")]
    [InlineData("DELETE", "/healthz", "405")]
    [InlineData("GET", "/nothing", "404")]
    [InlineData("GET", "/%2e%2e/%2e%2e/etc/passwd", "404")]
    [InlineData("BREW", "/metrics", "405")]
    public async Task Ask_ForWhatIsNotThere_IsRefused(string method, string target, string status)
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith($"HTTP/1.1 {status}", await served.AskAsync(method, target), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is no HTTP\r\n\r\n")]
    [InlineData("GET /healthz HTTP/1.1\r\n\r\n")]
    [InlineData("GET /healthz HTTP/9.9\r\nHost: mgmt\r\n\r\n")]
    [InlineData("GET /health\0z HTTP/1.1\r\nHost: mgmt\r\n\r\n")]
    [InlineData("POST /healthz HTTP/1.1\r\nHost: mgmt\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /healthz HTTP/1.1\r\nHost: mgmt\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n")]
    public async Task Send_WhatIsNoRequest_IsRefusedAndOthersAreServed(string bytes)
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith("HTTP/1.1 4", (await served.SendAsync(bytes)).Replace("505", "400", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("200 OK", await served.AskAsync("GET", "/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhileOthersDawdle_IsAnswered()
    {
        await using var served = await ServedAppliance.StartAsync();
        var slow = new List<Socket>();
        for (var i = 0; i < 100; i++)
        {
            var connection = await served.ConnectAsync();
            await connection.SendAsync(Encoding.UTF8.GetBytes("GET /heal"));
            slow.Add(connection);
        }

        Assert.Contains("200 OK", await served.AskAsync("GET", "/healthz"), StringComparison.Ordinal);

        // One that comes to its point at last is answered as well.
        await slow[0].SendAsync(Encoding.UTF8.GetBytes("thz HTTP/1.1\r\nHost: mgmt\r\nConnection: close\r\n\r\n"));
        Assert.Contains("200 OK", await ServedAppliance.ReadAllAsync(slow[0]), StringComparison.Ordinal);
        slow.ForEach(static s => s.Dispose());
    }

    [Theory]
    [InlineData("evil.example", "421")]
    [InlineData("localhost", "200")]
    [InlineData("[::1]:9233", "200")]
    public async Task Ask_OverAnAddress_ChecksTheHost(string host, string status)
    {
        await using var listening = await Listening.StartAsync();

        Assert.StartsWith($"HTTP/1.1 {status}", await listening.SendAsync(ServedAppliance.Request("GET", "/healthz", host: host)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_OverTheSocket_DoesNotCheckTheHost()
    {
        await using var served = await ServedAppliance.StartAsync();

        Assert.StartsWith("HTTP/1.1 200", await served.SendAsync(ServedAppliance.Request("GET", "/healthz", host: "evil.example")), StringComparison.Ordinal);
    }

    private static string Unchunked(string answer) => answer.Replace("3\r\nok\n\r\n0\r\n\r\n", "ok\n", StringComparison.Ordinal);
}
