using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>
/// Names for files that exist until they are renamed: <c>.mgmt-HOST-BOOT-PID-START-N.tmp</c>. They tell who made them, so
/// that this run's are dropped before an event is dispatched, and a dead run's are recognised as litter.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class TemporaryNames
{
    private const string Start = ".mgmt-";
    private readonly string _host = Digest(Read("/etc/machine-id") + Namespace());
    private readonly string _boot = Digest(Read("/proc/sys/kernel/random/boot_id"));
    private readonly byte[] _prefix;
    private long _last;

    /// <summary>The names of this process.</summary>
    public TemporaryNames()
    {
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        _prefix = Encoding.ASCII.GetBytes($"{Start}{_host}-{_boot}-{process}-{StartOf(process)}-");
    }

    /// <summary>What every name of this process begins with.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix;

    /// <summary>True when this process made the name.</summary>
    public bool IsOwn(ReadOnlySpan<byte> name) => name.StartsWith(_prefix);

    /// <summary>True when a process of this host made the name and is no more.</summary>
    public bool IsLitter(ReadOnlySpan<byte> name)
    {
        if (!name.StartsWith(".mgmt-"u8) || !name.EndsWith(".tmp"u8) || IsOwn(name))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(name[Start.Length..^4]).Split('-');
        return parts is [var host, var boot, var process, var start, _]
            && string.Equals(host, _host, StringComparison.Ordinal)
            && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (!string.Equals(boot, _boot, StringComparison.Ordinal) || IsGone(number, process, start));
    }

    /// <summary>A name that this process has not used, with a zero byte behind it.</summary>
    internal byte[] Next() =>
        [.. _prefix, .. Encoding.ASCII.GetBytes(Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)), .. ".tmp\0"u8];

    private static bool IsGone(int number, string process, string start)
    {
        if (Libc.Kill(number, 0) != 0 && Errno.Last == Errno.NoProcess)
        {
            return true;
        }

        var now = StartOf(process);
        return now.Length > 0 && !string.Equals(now, start, StringComparison.Ordinal);
    }

    // The start time is the twentieth field behind the program's name, which itself may contain anything.
    private static string StartOf(string process)
    {
        var text = Read($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 19 ? fields[19] : "";
    }

    // Process numbers mean something within their namespace alone.
    private static string Namespace()
    {
        try
        {
            return new FileInfo("/proc/self/ns/pid").LinkTarget ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
