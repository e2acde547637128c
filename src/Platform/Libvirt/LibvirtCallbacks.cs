using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>
/// What libvirt calls, on the event thread. The opaque pointer is a <see cref="GCHandle"/> of the session, freed by the
/// free callback alone. Nothing may be thrown through libvirt's frames; the session's handlers see to that.
/// </summary>
internal static class LibvirtCallbacks
{
    public const int LifecycleId = 0;
    public const int BalloonId = 13;
    public const int DeviceRemovedId = 15;
    public const int AgentId = 18;
    public const int DeviceAddedId = 19;

    private const int AgentStateConnected = 1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static int Lifecycle(nint connection, nint domain, int what, int detail, nint opaque)
    {
        if (KindOf(what) is { } kind)
        {
            Raise(kind, domain, opaque);
        }

        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Agent(nint connection, nint domain, int state, int reason, nint opaque) =>
        Raise(state == AgentStateConnected ? DomainEventKind.AgentConnected : DomainEventKind.AgentDisconnected, domain, opaque);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Balloon(nint connection, nint domain, ulong actual, nint opaque) => Raise(DomainEventKind.BalloonChanged, domain, opaque);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void DeviceAdded(nint connection, nint domain, nint alias, nint opaque) => Raise(DomainEventKind.DeviceAdded, domain, opaque);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void DeviceRemoved(nint connection, nint domain, nint alias, nint opaque) => Raise(DomainEventKind.DeviceRemoved, domain, opaque);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void Closed(nint connection, int reason, nint opaque) => Session(opaque)?.Lost(reason);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void FreeOpaque(nint opaque) => GCHandle.FromIntPtr(opaque).Free();

    private static DomainEventKind? KindOf(int lifecycle) => lifecycle switch
    {
        0 => DomainEventKind.Defined,
        1 => DomainEventKind.Undefined,
        2 => DomainEventKind.Started,
        3 => DomainEventKind.Suspended,
        4 => DomainEventKind.Resumed,
        5 => DomainEventKind.Stopped,
        6 => DomainEventKind.Shutdown,
        7 => DomainEventKind.PmSuspended,
        8 => DomainEventKind.Crashed,
        _ => null,
    };

    private static void Raise(DomainEventKind kind, nint domain, nint opaque) =>
        Session(opaque)?.Happened(new(kind, Marshal.PtrToStringUTF8(DomainNative.GetName(domain))));

    private static LibvirtSession? Session(nint opaque) => GCHandle.FromIntPtr(opaque).Target as LibvirtSession;
}
