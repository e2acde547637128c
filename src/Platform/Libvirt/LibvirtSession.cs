using System.Runtime.InteropServices;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>One opened connection with its callbacks registered, from its opening until it is closed or lost.</summary>
internal sealed unsafe class LibvirtSession
{
    private const int KeepAliveSeconds = 5;
    private const int KeepAliveCount = 3;

    private readonly List<int> _callbackIds = [];
    private readonly Action<LibvirtSession, DomainEvent> _happened;
    private readonly Action<LibvirtSession, int> _lost;
    private int _closed;

    private LibvirtSession(ConnectHandle handle, Action<LibvirtSession, DomainEvent> happened, Action<LibvirtSession, int> lost)
    {
        Handle = handle;
        _happened = happened;
        _lost = lost;
    }

    /// <summary>The connection.</summary>
    public ConnectHandle Handle { get; }

    /// <summary>False when libvirt says that the connection is broken.</summary>
    public bool IsAlive
    {
        get
        {
            var alive = ConnectNative.IsAlive(Handle);
            EventNative.ResetLastError();
            return alive == 1;
        }
    }

    /// <summary>Opens a connection. Both callbacks are called on the event thread.</summary>
    /// <exception cref="LibvirtConnectFailedException">It could not be opened.</exception>
    public static LibvirtSession Open(string uri, LibvirtCredentials? credentials, Action<LibvirtSession, DomainEvent> happened, Action<LibvirtSession, int> lost)
    {
        LibvirtEventLoop.Acquire();
        var handle = LibvirtAuthentication.Open(uri, credentials);
        if (handle.IsInvalid)
        {
            var (code, message) = LibvirtErrors.Read();
            LibvirtEventLoop.Release();
            throw new LibvirtConnectFailedException($"connecting to {Name(uri)}: {message}", code);
        }

        var session = new LibvirtSession(handle, happened, lost);
        session.RegisterCallbacks();
        return session;
    }

    /// <summary>How messages call <paramref name="uri"/>.</summary>
    public static string Name(string uri) => uri.Length == 0 ? "libvirt's default URI" : uri;

    /// <summary>Closes the connection. May block; a call still under way keeps it open until it returns.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        // Each registration holds a reference to the connection, which else would never really close.
        foreach (var id in _callbackIds)
        {
            ConnectNative.DeregisterEvent(Handle, id);
        }

        ConnectNative.UnregisterCloseCallback(Handle, &LibvirtCallbacks.Closed);
        Handle.Dispose();
        EventNative.ResetLastError();
        LibvirtEventLoop.Release();
    }

    internal void Happened(DomainEvent what) => _happened(this, what);

    internal void Lost(int reason) => _lost(this, reason);

    private void RegisterCallbacks()
    {
        // Drivers in the same process know no keep-alive and never break.
        ConnectNative.SetKeepAlive(Handle, KeepAliveSeconds, KeepAliveCount);
        EventNative.ResetLastError();

        var self = GCHandle.Alloc(this);
        if (ConnectNative.RegisterCloseCallback(Handle, &LibvirtCallbacks.Closed, GCHandle.ToIntPtr(self), &LibvirtCallbacks.FreeOpaque) < 0)
        {
            Refused(self);
        }

        Register(LibvirtCallbacks.LifecycleId, (delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, int>)&LibvirtCallbacks.Lifecycle);
        Register(LibvirtCallbacks.AgentId, (delegate* unmanaged[Cdecl]<nint, nint, int, int, nint, void>)&LibvirtCallbacks.Agent);
        Register(LibvirtCallbacks.BalloonId, (delegate* unmanaged[Cdecl]<nint, nint, ulong, nint, void>)&LibvirtCallbacks.Balloon);
        Register(LibvirtCallbacks.DeviceAddedId, (delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&LibvirtCallbacks.DeviceAdded);
        Register(LibvirtCallbacks.DeviceRemovedId, (delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&LibvirtCallbacks.DeviceRemoved);
    }

    private void Register(int eventId, void* callback)
    {
        var self = GCHandle.Alloc(this);
        var id = ConnectNative.RegisterEvent(Handle, 0, eventId, callback, GCHandle.ToIntPtr(self), &LibvirtCallbacks.FreeOpaque);
        if (id >= 0)
        {
            _callbackIds.Add(id);
        }
        else
        {
            Refused(self);
        }
    }

    /// <summary>A driver without that event; the periodic look has to do. libvirt does not free what it refused.</summary>
    private static void Refused(GCHandle self)
    {
        EventNative.ResetLastError();
        self.Free();
    }
}
