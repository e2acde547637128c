using System.Runtime.InteropServices;

namespace Mgmt.Platform.Libvirt.Interop;

/// <summary>libvirt's functions about its event loop and its errors.</summary>
internal static unsafe partial class EventNative
{
    private const string Library = ConnectNative.Library;

    [LibraryImport(Library, EntryPoint = "virEventRegisterDefaultImpl")]
    public static partial int RegisterDefaultImpl();

    [LibraryImport(Library, EntryPoint = "virEventRunDefaultImpl")]
    public static partial int RunDefaultImpl();

    [LibraryImport(Library, EntryPoint = "virEventAddTimeout")]
    public static partial int AddTimeout(
        int milliseconds,
        delegate* unmanaged[Cdecl]<int, nint, void> callback,
        nint opaque,
        delegate* unmanaged[Cdecl]<nint, void> free);

    [LibraryImport(Library, EntryPoint = "virEventUpdateTimeout")]
    public static partial void UpdateTimeout(int timer, int milliseconds);

    [LibraryImport(Library, EntryPoint = "virSetErrorFunc")]
    public static partial void SetErrorFunc(nint userData, delegate* unmanaged[Cdecl]<nint, NativeError*, void> handler);

    [LibraryImport(Library, EntryPoint = "virGetLastError")]
    public static partial NativeError* GetLastError();

    [LibraryImport(Library, EntryPoint = "virResetLastError")]
    public static partial void ResetLastError();
}

/// <summary>The head of <c>struct _virError</c>, as far as it is read here.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeError
{
    public int Code;
    public int Domain;
    public byte* Message;
}
