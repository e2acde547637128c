using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>libvirt's functions about connections.</summary>
internal static unsafe partial class ConnectNative
{
    public const string Library = "libvirt.so.0";

    [LibraryImport(Library, EntryPoint = "virConnectOpenAuth", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ConnectHandle OpenAuth(string? uri, ConnectAuth* auth, uint flags);

    [LibraryImport(Library, EntryPoint = "virConnectClose")]
    public static partial int Close(nint connection);

    [LibraryImport(Library, EntryPoint = "virConnectSetKeepAlive")]
    public static partial int SetKeepAlive(ConnectHandle connection, int intervalSeconds, uint count);

    [LibraryImport(Library, EntryPoint = "virConnectIsAlive")]
    public static partial int IsAlive(ConnectHandle connection);

    [LibraryImport(Library, EntryPoint = "virConnectRegisterCloseCallback")]
    public static partial int RegisterCloseCallback(
        ConnectHandle connection,
        delegate* unmanaged[Cdecl]<nint, int, nint, void> callback,
        nint opaque,
        delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(Library, EntryPoint = "virConnectUnregisterCloseCallback")]
    public static partial int UnregisterCloseCallback(ConnectHandle connection, delegate* unmanaged[Cdecl]<nint, int, nint, void> callback);

    [LibraryImport(Library, EntryPoint = "virConnectDomainEventRegisterAny")]
    public static partial int RegisterEvent(
        ConnectHandle connection,
        nint domain,
        int eventId,
        void* callback,
        nint opaque,
        delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(Library, EntryPoint = "virConnectDomainEventDeregisterAny")]
    public static partial int DeregisterEvent(ConnectHandle connection, int callbackId);

    [LibraryImport(Library, EntryPoint = "virConnectGetLibVersion")]
    public static partial int GetLibVersion(ConnectHandle connection, out nuint version);

    [LibraryImport(Library, EntryPoint = "virConnectGetCapabilities")]
    public static partial nint GetCapabilities(ConnectHandle connection);

    [LibraryImport(Library, EntryPoint = "virConnectListAllDomains")]
    public static partial int ListAllDomains(ConnectHandle connection, nint** domains, uint flags);
}

/// <summary><c>struct _virConnectAuth</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ConnectAuth
{
    public int* CredentialTypes;
    public uint CredentialTypeCount;
    public delegate* unmanaged[Cdecl]<ConnectCredential*, uint, nint, int> Callback;
    public nint Opaque;
}

/// <summary><c>struct _virConnectCredential</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ConnectCredential
{
    public const int AuthName = 2;
    public const int PassPhrase = 5;

    public int Type;
    public byte* Prompt;
    public byte* Challenge;
    public byte* DefaultResult;
    public byte* Result;
    public uint ResultLength;
}
