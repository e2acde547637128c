using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>libvirt's functions about domains.</summary>
internal static unsafe partial class DomainNative
{
    private const string Library = ConnectNative.Library;

    [LibraryImport(Library, EntryPoint = "virDomainFree")]
    public static partial int Free(nint domain);

    [LibraryImport(Library, EntryPoint = "virDomainLookupByName", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DomainHandle LookupByName(ConnectHandle connection, string name);

    [LibraryImport(Library, EntryPoint = "virDomainDefineXMLFlags", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DomainHandle Define(ConnectHandle connection, string xml, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainCreateXML", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DomainHandle CreateXml(ConnectHandle connection, string xml, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainGetName")]
    public static partial nint GetName(nint domain);

    [LibraryImport(Library, EntryPoint = "virDomainGetInfo")]
    public static partial int GetInfo(DomainHandle domain, out DomainInfo info);

    [LibraryImport(Library, EntryPoint = "virDomainGetState")]
    public static partial int GetState(DomainHandle domain, out int state, out int reason, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainIsActive")]
    public static partial int IsActive(DomainHandle domain);

    [LibraryImport(Library, EntryPoint = "virDomainIsPersistent")]
    public static partial int IsPersistent(DomainHandle domain);

    [LibraryImport(Library, EntryPoint = "virDomainGetXMLDesc")]
    public static partial nint GetXml(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainGetVcpusFlags")]
    public static partial int GetVcpus(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainSetVcpusFlags")]
    public static partial int SetVcpus(DomainHandle domain, uint count, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainSetMemoryFlags")]
    public static partial int SetMemory(DomainHandle domain, nuint kibibytes, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainMemoryStats")]
    public static partial int MemoryStats(DomainHandle domain, DomainMemoryStat* stats, uint count, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainGetAutostart")]
    public static partial int GetAutostart(DomainHandle domain, out int autostart);

    [LibraryImport(Library, EntryPoint = "virDomainSetAutostart")]
    public static partial int SetAutostart(DomainHandle domain, int autostart);

    [LibraryImport(Library, EntryPoint = "virDomainCreateWithFlags")]
    public static partial int Create(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainShutdownFlags")]
    public static partial int Shutdown(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainDestroyFlags")]
    public static partial int Destroy(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainSuspend")]
    public static partial int Suspend(DomainHandle domain);

    [LibraryImport(Library, EntryPoint = "virDomainResume")]
    public static partial int Resume(DomainHandle domain);

    [LibraryImport(Library, EntryPoint = "virDomainPMWakeup")]
    public static partial int WakeUp(DomainHandle domain, uint flags);

    [LibraryImport(Library, EntryPoint = "virDomainUndefineFlags")]
    public static partial int Undefine(DomainHandle domain, uint flags);
}

/// <summary><c>struct _virDomainInfo</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DomainInfo
{
    public byte State;
    public nuint MaxMemory;
    public nuint Memory;
    public ushort Vcpus;
    public ulong CpuTime;
}

/// <summary><c>struct _virDomainMemoryStat</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct DomainMemoryStat
{
    public const int Unused = 4;
    public const int ActualBalloon = 6;
    public const int Rss = 7;

    public int Tag;
    public ulong Value;
}
