using Mgmt.Platform.Kernel;

namespace Mgmt.Platform.Files;

/// <summary>
/// Makes changed names durable. One synchronisation covers every change made in the directory before it began, so that
/// many changes that come together cost one.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class DirectorySyncer : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, DeviceSyncer> _devices = [];
    private bool _closed;

    /// <summary>How many synchronisations were made.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _devices.Values.Sum(static d => d.Count);
            }
        }
    }

    /// <summary>Completes when every name changed so far in the location's directory is on the disk.</summary>
    /// <exception cref="PlatformException">The kernel could not.</exception>
    public ValueTask SyncAsync(FileLocation location)
    {
        var identity = FileCalls.Status(location.Parent).Identity;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_devices.TryGetValue(identity.Device, out var device))
            {
                _devices.Add(identity.Device, device = new DeviceSyncer());
            }

            if (device.TryJoin(identity.Inode, out var joined))
            {
                return new ValueTask(joined);
            }
        }

        return OpenAndSyncAsync(location, identity);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            foreach (var device in _devices.Values)
            {
                device.Close();
            }
        }
    }

    private ValueTask OpenAndSyncAsync(FileLocation location, FileIdentity identity)
    {
        var directory = FileCalls.Open(location.Parent, Libc.OpenRead | Libc.OpenDirectory);
        lock (_lock)
        {
            return new ValueTask(_devices[identity.Device].EnqueueAsync(identity.Inode, directory, location.Path));
        }
    }
}
