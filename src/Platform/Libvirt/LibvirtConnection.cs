using System.Collections.Immutable;
using Mgmt.Platform.Libvirt.Interop;

namespace Mgmt.Platform.Libvirt;

/// <summary>The shared connection: opens sessions as needed, one after the other, and hands their events to the subscribers.</summary>
internal sealed partial class LibvirtConnection : ILibvirtConnection, IDisposable
{
    private const int Threads = 4;
    private const int MaxWaitingCalls = 1024;
    private const string OpenLane = "\0open";
    private const string CloseLane = "\0close";

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly LibvirtCredentials? _credentials;
    private readonly TimeProvider _time;
    private readonly CallQueue _calls;
    private readonly ITimer _retry;

    /// <summary>Held while a session is opened, which may block: by call threads alone, never by the event thread.</summary>
    private readonly Lock _opening = new();

    /// <summary>Held for moments.</summary>
    private readonly Lock _gate = new();

    private ImmutableArray<LibvirtSubscription> _subscriptions = [];
    private LibvirtSession? _session;
    private LibvirtConnectFailedException? _failure;
    private TimeSpan _delay = FirstDelay;
    private bool _missedEvents;
    private bool _closed;

    public LibvirtConnection(string uri, LibvirtCredentials? credentials, TimeProvider time)
    {
        Uri = uri;
        _credentials = credentials;
        _time = time;
        _calls = new(LibvirtSession.Name(uri), Threads, MaxWaitingCalls);
        _retry = time.CreateTimer(static state => ((LibvirtConnection)state!).TryAgain(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public string Uri { get; }

    /// <inheritdoc/>
    public IDisposable Subscribe(string? domain, Action<DomainEvent> handler)
    {
        var subscription = new LibvirtSubscription(domain, handler, Unsubscribe);
        bool open;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _subscriptions = _subscriptions.Add(subscription);
            open = _session is null && _failure is null;
        }

        if (open)
        {
            OpenSoon();
        }

        return subscription;
    }

    /// <summary>Closes the connection once the calls under way have returned; takes no more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            _subscriptions = [];
        }

        _retry.Dispose();
        Hand(CloseLane, CloseSession);
        _calls.Dispose();
    }

    /// <summary>Makes a call about <paramref name="domain"/> on a thread of the connection, opening it before if need be.</summary>
    private Task<T> CallAsync<T>(string domain, Func<ConnectHandle, T> call, CancellationToken cancellation)
    {
        try
        {
            return _calls.RunAsync(domain, () => Call(call), cancellation);
        }
        catch (Exception e) when (e is LibvirtException or ObjectDisposedException)
        {
            return Task.FromException<T>(e);
        }
    }

    private Task CallAsync(string domain, Action<ConnectHandle> call, CancellationToken cancellation) =>
        CallAsync(
            domain,
            connection =>
            {
                call(connection);
                return true;
            },
            cancellation);

    private T Call<T>(Func<ConnectHandle, T> call)
    {
        var session = Session(patient: true);
        try
        {
            return call(session.Handle);
        }
        catch (LibvirtException e) when (e is not DomainNotFoundException && !session.IsAlive)
        {
            Lose(session);
            throw new LibvirtConnectionLostException($"the connection to {LibvirtSession.Name(Uri)} broke: {e.Message}", e);
        }
    }
}
