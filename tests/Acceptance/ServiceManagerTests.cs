using System.Net.Sockets;
using System.Text;
using Mgmt.Acceptance.Tests.Support;
using Xunit.Abstractions;

namespace Mgmt.Acceptance.Tests;

/// <summary>The service manager learns when the program is ready, that it is alive, and when it ends.</summary>
public sealed class ServiceManagerTests(ITestOutputHelper output) : AcceptanceTest(output)
{
    [Fact]
    public void Run_UnderAServiceManager_TellsItOfItsLife()
    {
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };
        manager.Bind(new UnixDomainSocketEndPoint(PathOf("notify")));
        var policy = Write("main.mcl", $$"""
            exec "child" {
            	cmd => "echo heard: $NOTIFY_SOCKET $WATCHDOG_USEC > {{PathOf("child")}}",
            	shell => "/bin/sh",
            }
            """);
        var mgmt = Start(
            Programs.Shipped,
            ["run", policy, "--prefix", Prefix, "--listen", "none"],
            environment: new Dictionary<string, string>(StringComparer.Ordinal) { ["NOTIFY_SOCKET"] = PathOf("notify"), ["WATCHDOG_USEC"] = "400000" });

        var heard = new List<string>();
        while (!(heard.Contains("READY=1") && heard.Count(static h => h == "WATCHDOG=1") >= 5 && heard.Exists(static h => h.StartsWith("STATUS=1 resources: 0 failed", StringComparison.Ordinal))))
        {
            heard.Add(Receive(manager));
        }

        mgmt.EndBy("TERM");
        while (heard[^1] != "STOPPING=1")
        {
            heard.Add(Receive(manager));
        }

        Assert.Equal("heard:\n", World.Text(PathOf("child")));
    }

    private static string Receive(Socket socket)
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }
}
