using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>Reads one domain, call by call; a domain that goes away meanwhile ends it with <see cref="DomainNotFoundException"/>.</summary>
internal static unsafe class DomainReader
{
    private const int MaxMemoryStats = 32;

    public static DomainSnapshot Read(DomainHandle domain, string name, bool askGuest)
    {
        var what = Reading(name);
        LibvirtErrors.Check(DomainNative.GetState(domain, out _, out var reason, 0), what);
        LibvirtErrors.Check(DomainNative.GetInfo(domain, out var info), what);
        var active = LibvirtErrors.Check(DomainNative.IsActive(domain), what) == 1;
        var persistent = LibvirtErrors.Check(DomainNative.IsPersistent(domain), what) == 1;
        var scope = active ? DomainFlags.AffectLive : DomainFlags.AffectConfig;
        var definition = !persistent ? default : active ? DomainMemoryXml.Read(ReadXml(domain, name, inactive: true)) : (Current: (long)info.Memory, Maximum: (long)info.MaxMemory);
        return new()
        {
            Name = name,
            State = (DomainState)info.State,
            Reason = reason,
            IsActive = active,
            IsPersistent = persistent,
            Autostart = persistent && ReadAutostart(domain, name),
            Vcpus = Vcpus(domain, name, scope),
            MaxVcpus = Vcpus(domain, name, scope | DomainFlags.VcpuMaximum),
            ConfigVcpus = persistent ? Vcpus(domain, name, DomainFlags.AffectConfig) : null,
            ConfigMaxVcpus = persistent ? Vcpus(domain, name, DomainFlags.AffectConfig | DomainFlags.VcpuMaximum) : null,
            GuestVcpus = askGuest && info.State == (byte)DomainState.Running ? GuestVcpus(domain) : null,
            MemoryKiB = (long)info.Memory,
            MaxMemoryKiB = (long)info.MaxMemory,
            ConfigMemoryKiB = persistent ? definition.Current : null,
            ConfigMaxMemoryKiB = persistent ? definition.Maximum : null,
        };
    }

    public static DomainCounts ReadCounts(DomainHandle domain, string name)
    {
        LibvirtErrors.Check(DomainNative.GetInfo(domain, out var info), Reading(name));
        var persistent = LibvirtErrors.Check(DomainNative.IsPersistent(domain), Reading(name)) == 1;
        return new(
            (DomainState)info.State,
            info.Vcpus,
            persistent ? Vcpus(domain, name, DomainFlags.AffectConfig) : null,
            (long)info.Memory,
            (long)info.MaxMemory,
            persistent && ReadAutostart(domain, name));
    }

    public static DomainCpuUse ReadCpuUse(DomainHandle domain, string name)
    {
        LibvirtErrors.Check(DomainNative.GetInfo(domain, out var info), Reading(name));
        return new((DomainState)info.State, TimeSpan.FromTicks((long)(info.CpuTime / TimeSpan.NanosecondsPerTick)), info.Vcpus);
    }

    public static DomainMemoryUse ReadMemoryUse(DomainHandle domain, string name)
    {
        var stats = stackalloc DomainMemoryStat[MaxMemoryStats];
        var count = LibvirtErrors.Check(DomainNative.MemoryStats(domain, stats, MaxMemoryStats, 0), Reading(name));
        long? actual = null;
        long? unused = null;
        long? rss = null;
        for (var i = 0; i < count; i++)
        {
            switch (stats[i].Tag)
            {
                case DomainMemoryStat.ActualBalloon:
                    actual = (long)stats[i].Value;
                    break;
                case DomainMemoryStat.Unused:
                    unused = (long)stats[i].Value;
                    break;
                case DomainMemoryStat.Rss:
                    rss = (long)stats[i].Value;
                    break;
                default:
                    break;
            }
        }

        return new(actual, unused, rss);
    }

    /// <summary>The XML; with secrets when it is the definition, so that it can be defined again.</summary>
    public static string ReadXml(DomainHandle domain, string name, bool inactive) =>
        LibvirtErrors.TakeText(DomainNative.GetXml(domain, inactive ? DomainFlags.XmlInactive | DomainFlags.XmlSecure : 0), $"reading the XML of `{name}`");

    private static bool ReadAutostart(DomainHandle domain, string name)
    {
        LibvirtErrors.Check(DomainNative.GetAutostart(domain, out var autostart), Reading(name));
        return autostart != 0;
    }

    private static int Vcpus(DomainHandle domain, string name, uint flags) => LibvirtErrors.Check(DomainNative.GetVcpus(domain, flags), Reading(name));

    /// <summary>The guest's count, or null when there is no agent, for whatever reason.</summary>
    private static int? GuestVcpus(DomainHandle domain)
    {
        var count = DomainNative.GetVcpus(domain, DomainFlags.VcpuGuest);
        if (count >= 0)
        {
            return count;
        }

        EventNative.ResetLastError();
        return null;
    }

    private static string Reading(string name) => $"reading `{name}`";
}
