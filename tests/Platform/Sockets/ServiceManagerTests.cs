using System.Net.Sockets;
using System.Text;
using Mgmt.Platform.Sockets;

namespace Mgmt.Platform.Tests.Sockets;

public sealed class ServiceManagerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgmt-test-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5000 };

    [Theory]
    [InlineData("/")]
    [InlineData("@")]
    public void Tell_EachThing_ReachesWhoListensInTheirForm(string kind)
    {
        var name = kind == "/" ? Path.Combine(_folder, "notify") : "@" + _folder;
        _listener.Bind(new UnixDomainSocketEndPoint(kind == "/" ? name : "\0" + _folder));
        using var manager = new ServiceManager(name, TimeSpan.FromSeconds(30));

        manager.Ready();
        manager.Status("one\ntwo");
        manager.Alive();
        manager.Stopping();

        Assert.Equal(["READY=1", "STATUS=one two", "WATCHDOG=1", "STOPPING=1"], Enumerable.Range(0, 4).Select(_ => Receive()), StringComparer.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(15), manager.HeartbeatPeriod);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("/nowhere/at/all")]
    public void Tell_Nobody_IsNoFault(string? address)
    {
        using var manager = new ServiceManager(address);

        manager.Ready();

        Assert.Null(manager.HeartbeatPeriod);
    }

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Receive()
    {
        var buffer = new byte[1024];
        return Encoding.UTF8.GetString(buffer, 0, _listener.Receive(buffer));
    }
}
