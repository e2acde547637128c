using System.Runtime.InteropServices;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>The one place that connects to libvirt: one connection a URI (and who connects), shared and counted.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class LibvirtHub : ILibvirtHub, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Uri, LibvirtCredentials? Credentials), Shared> _connections = [];
    private readonly TimeProvider _time;
    private readonly string _library;
    private bool _disposed;

    /// <summary>A hub that connects nowhere yet, and does not even load libvirt's library.</summary>
    /// <param name="time">What the back-off of reconnections is counted by.</param>
    public LibvirtHub(TimeProvider time)
        : this(time, ConnectNative.Library)
    {
    }

    internal LibvirtHub(TimeProvider time, string library)
    {
        _time = time;
        _library = library;
    }

    /// <inheritdoc/>
    public LibvirtLease Connect(string uri, LibvirtCredentials? credentials = null)
    {
        if (!NativeLibrary.TryLoad(_library, out _))
        {
            throw new LibvirtUnavailableException(_library);
        }

        var key = (uri, credentials);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_connections.TryGetValue(key, out var shared))
            {
                _connections.Add(key, shared = new(new(uri, credentials, _time)));
            }

            shared.Leases++;
            return new(shared.Connection, () => Release(key, shared));
        }
    }

    /// <summary>Closes all connections, whoever holds a lease.</summary>
    public void Dispose()
    {
        Shared[] open;
        lock (_gate)
        {
            _disposed = true;
            open = [.. _connections.Values];
            _connections.Clear();
        }

        foreach (var shared in open)
        {
            shared.Connection.Dispose();
        }
    }

    private void Release((string Uri, LibvirtCredentials? Credentials) key, Shared shared)
    {
        lock (_gate)
        {
            if (--shared.Leases > 0)
            {
                return;
            }

            _connections.Remove(key);
        }

        shared.Connection.Dispose();
    }

    private sealed class Shared(LibvirtConnection connection)
    {
        public LibvirtConnection Connection { get; } = connection;

        public int Leases { get; set; }
    }
}
