using Mgmt.Model;
using Mgmt.Platform.Events;
using Mgmt.Platform.Network;

namespace Mgmt.Signals;

/// <summary>What the host is: its name, CPUs, users, modules and network interfaces.</summary>
public sealed partial class SignalSources
{
    private const int LargestKernelFile = 1024 * 1024;

    private static readonly Str HostnameFile = "/proc/sys/kernel/hostname";
    private static readonly Str OnlineCpus = "/sys/devices/system/cpu/online";
    private static readonly Str Modules = "/proc/modules";
    private static readonly Str Passwords = "/etc/passwd";

    /// <summary>What the kernel calls this host, now and whenever that changes.</summary>
    public IObservable<Reading<Str>> Hostname() =>
        Announced("hostname", Str.Empty, KernelSubject.Hostname, () => Str.From(_reader.Read(HostnameFile.Span, LargestKernelFile).AsSpan().TrimEnd("\n"u8)));

    /// <summary>How many CPUs are in use, now and whenever one comes or goes.</summary>
    public IObservable<Reading<long>> CpuCount() =>
        Announced("cpu.count", Str.Empty, KernelSubject.Processors, () => CpuList.Count(_reader.Read(OnlineCpus.Span, LargestKernelFile)));

    /// <summary>Whether <paramref name="module"/> is loaded, now and whenever that changes; what is built into the kernel is not loaded.</summary>
    public IObservable<Reading<bool>> ModuleLoaded(Str module) =>
        Announced("module", module, KernelSubject.Modules, () => _reader.Exists(Modules.Span) && LoadedModules.Contains(_reader.Read(Modules.Span, LargestKernelFile), module));

    /// <summary>The network interfaces, in the order of their numbers, now and whenever one of them or its addresses change.</summary>
    public IObservable<Reading<IReadOnlyList<NetworkInterface>>> Interfaces() =>
        Announced("interfaces", Str.Empty, KernelSubject.Network, _probes.Interfaces.Read);

    /// <summary>Whether there is a user called <paramref name="name"/>, now and whenever that may have changed.</summary>
    public IObservable<Reading<bool>> UserExists(Str name) => Blocking(
        new("user", default, name),
        () => _probes.Users.Find(name.Span) is not null,
        request => new FileTriggers(_watcher, _ticker, Scheduler, Passwords, request));

    private IObservable<Reading<T>> Announced<T>(string name, Str subject, KernelSubject announced, Func<T> read) =>
        Blocking(new(name, default, subject), read, request => KernelTriggers.Attach(_probes.Events, _ticker, announced, request));
}
