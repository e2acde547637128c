using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mgmt.Platform.Sockets;

/// <summary>
/// The service manager that started this process, and what it is told: systemd's notification protocol, sd_notify(3). Without one
/// nothing is told to anybody.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ServiceManager : IDisposable
{
    private readonly Socket? _socket;
    private readonly UnixDomainSocketEndPoint? _address;

    /// <summary>The manager that listens on <paramref name="address"/>: a path, or <c>@</c> and an abstract name; null for none.</summary>
    /// <param name="address">What <c>NOTIFY_SOCKET</c> says.</param>
    /// <param name="watchdog">How long it waits for a sign of life before it kills the process; null for ever.</param>
    public ServiceManager(string? address, TimeSpan? watchdog = null)
    {
        if (string.IsNullOrEmpty(address) || address[0] is not ('/' or '@'))
        {
            return;
        }

        _address = new(address[0] == '@' ? "\0" + address[1..] : address);
        _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { Blocking = false };
        HeartbeatPeriod = watchdog / 2;
    }

    /// <summary>How often it wants a sign of life; null for never.</summary>
    public TimeSpan? HeartbeatPeriod { get; }

    /// <summary>The one that the environment names, which is taken out of it: it is no business of the commands that this process starts.</summary>
    public static ServiceManager FromEnvironment()
    {
        var address = Take("NOTIFY_SOCKET");
        var isForUs = Take("WATCHDOG_PID") is not { } pid || pid == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var watchdog = long.TryParse(Take("WATCHDOG_USEC"), NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0 && isForUs
            ? TimeSpan.FromMicroseconds(microseconds)
            : (TimeSpan?)null;
        return new(address, watchdog);
    }

    /// <summary>What it is managing has started.</summary>
    public void Ready() => Tell("READY=1");

    /// <summary>A sign of life.</summary>
    public void Alive() => Tell("WATCHDOG=1");

    /// <summary>How things stand, in one line for people.</summary>
    public void Status(string status) => Tell("STATUS=" + status.ReplaceLineEndings(" "));

    /// <summary>It ends.</summary>
    public void Stopping() => Tell("STOPPING=1");

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    private static string? Take(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, null);
        return value;
    }

    private void Tell(string state)
    {
        try
        {
            _socket?.SendTo(Encoding.UTF8.GetBytes(state), _address!);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Whoever does not listen is not waited for.
        }
    }
}
