namespace Mgmt.Platform.Libvirt;

/// <summary>A share in a connection, which is closed when its last share is disposed.</summary>
public sealed class LibvirtLease : IDisposable
{
    private Action? _release;

    /// <summary>A share in <paramref name="connection"/>; <paramref name="release"/> is called once.</summary>
    public LibvirtLease(ILibvirtConnection connection, Action release)
    {
        Connection = connection;
        _release = release;
    }

    /// <summary>The connection.</summary>
    public ILibvirtConnection Connection { get; }

    /// <summary>Gives the share back. Subscriptions are disposed apart from it, and before.</summary>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
