using Mgmt.Platform.Libvirt;

namespace Mgmt.Resources.Virt;

/// <summary>
/// libvirt has no event for a change of CPU count, definition or autostart: this looks at them every second, in a few
/// cheap calls, and tells when they are not what the last check saw.
/// </summary>
internal sealed class CountWatch : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ILibvirtConnection _connection;
    private readonly string _name;
    private readonly Action _changed;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _end = new();
    private Sight? _last;

    /// <summary>A watch that calls <paramref name="changed"/>, which must not block.</summary>
    public CountWatch(ILibvirtConnection connection, string name, TimeProvider time, Action changed)
    {
        _connection = connection;
        _name = name;
        _changed = changed;
        _timer = time.CreateTimer(static state => _ = ((CountWatch)state!).LookAsync(), this, Period, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes note of what a check, or the end of an apply, saw.</summary>
    public void Saw(DomainSnapshot? actual) => Volatile.Write(ref _last, new(actual is null ? null : CountsOf(actual)));

    /// <summary>Ends the watch.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        _end.Cancel();
        _end.Dispose();
    }

    private static DomainCounts CountsOf(DomainSnapshot actual) =>
        new(actual.State, actual.Vcpus, actual.ConfigVcpus, actual.MemoryKiB, actual.MaxMemoryKiB, actual.Autostart);

    private async Task LookAsync()
    {
        try
        {
            var before = Volatile.Read(ref _last);
            var seen = new Sight(await _connection.ReadCountsAsync(_name, _end.Token));
            if (before is not null && seen != before && Interlocked.CompareExchange(ref _last, seen, before) == before)
            {
                _changed();
            }
        }
        catch (Exception e) when (e is LibvirtException or OperationCanceledException or ObjectDisposedException)
        {
            // No look this time. A connection that comes back says so itself.
        }

        Rearm();
    }

    private void Rearm()
    {
        try
        {
            _timer.Change(Period, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The watch has ended meanwhile.
        }
    }

    /// <summary>What was seen; no counts when there was no machine.</summary>
    private sealed record Sight(DomainCounts? Counts);
}
