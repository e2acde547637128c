using System.Globalization;
using System.Runtime.InteropServices;

namespace Mgmt.Host.Doctor;

/// <summary>Looks at what this host offers and lacks, and names the remedy. Reads only.</summary>
public static class HostDoctor
{
    /// <summary>Everything that was looked at, in a fixed order.</summary>
    public static IReadOnlyList<Finding> Examine(string prefix) =>
    [
        User(),
        Library("libvirt", "libvirt.so.0", "virt resources", "apt-get install libvirt0"),
        Library("sqlite", "libsqlite3.so.0", "the journal and everything that is remembered across restarts", "apt-get install libsqlite3-0"),
        Library("systemd", "libsystemd.so.0", "svc and pkg resources", "apt-get install libsystemd0"),
        Bus(),
        Limit("inotify watches", "/proc/sys/fs/inotify/max_user_watches", 65_536, "sysctl fs.inotify.max_user_watches=262144"),
        Limit("inotify instances", "/proc/sys/fs/inotify/max_user_instances", 16, "sysctl fs.inotify.max_user_instances=512"),
        Limit("inotify queue", "/proc/sys/fs/inotify/max_queued_events", 16_384, "sysctl fs.inotify.max_queued_events=65536"),
        Readable("pressure (PSI)", "/proc/pressure/cpu", "boot with psi=1"),
        Readable("load", "/proc/loadavg", "mount /proc"),
        Readable("package database", "/var/lib/dpkg/status", "only dpkg's is read so far"),
        State(prefix),
    ];

    private static Finding User() => string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
        ? new("user", FindingState.Fine, "root")
        : new("user", FindingState.Weak, Environment.UserName, "run as root to manage what belongs to others");

    private static Finding Library(string name, string file, string purpose, string remedy)
    {
        if (!NativeLibrary.TryLoad(file, out var handle))
        {
            return new(name, FindingState.Missing, $"{file} cannot be loaded: {purpose} need it", remedy);
        }

        NativeLibrary.Free(handle);
        return new(name, FindingState.Fine, file);
    }

    private static Finding Bus()
    {
        var address = Environment.GetEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS");
        if (address is not null)
        {
            return new("system bus", FindingState.Fine, address);
        }

        const string Socket = "/run/dbus/system_bus_socket";
        return File.Exists(Socket)
            ? new("system bus", FindingState.Fine, Socket)
            : new("system bus", FindingState.Missing, $"there is no {Socket}: svc and pkg resources need it", "apt-get install dbus, and start it");
    }

    private static Finding Limit(string name, string path, long wanted, string remedy)
    {
        try
        {
            var value = long.Parse(File.ReadAllText(path).Trim(), CultureInfo.InvariantCulture);
            return value >= wanted
                ? new(name, FindingState.Fine, value.ToString(CultureInfo.InvariantCulture))
                : new(name, FindingState.Weak, $"{value}, {wanted} would be better", remedy);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return new(name, FindingState.Missing, e.Message, remedy);
        }
    }

    private static Finding Readable(string name, string path, string remedy) => File.Exists(path)
        ? new(name, FindingState.Fine, path)
        : new(name, FindingState.Missing, $"there is no {path}", remedy);

    private static Finding State(string prefix)
    {
        try
        {
            for (var directory = new DirectoryInfo(prefix); directory is not null; directory = directory.Parent)
            {
                if (directory.Exists)
                {
                    var isWritable = string.Equals(Environment.UserName, "root", StringComparison.Ordinal) || (directory.UnixFileMode & UnixFileMode.OtherWrite) != 0;
                    return new("state directory", isWritable ? FindingState.Fine : FindingState.Weak, $"{prefix}, below {directory.FullName}", isWritable ? "" : "choose another with --prefix");
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("state directory", FindingState.Weak, e.Message, "choose another with --prefix");
        }

        return new("state directory", FindingState.Missing, prefix, "choose another with --prefix");
    }
}
