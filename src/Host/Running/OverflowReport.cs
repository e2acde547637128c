namespace Mgmt.Host.Running;

/// <summary>Says that events of files were lost, once a minute at most: a storm of them must not become one of messages.</summary>
/// <threadsafety>For one thread.</threadsafety>
internal sealed class OverflowReport(TimeProvider time, Action<string> alert)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private long? _told;

    /// <summary>Events were lost, and everything is looked at again.</summary>
    public void Overflowed()
    {
        var now = time.GetTimestamp();
        if (_told is { } before && time.GetElapsedTime(before, now) < Quiet)
        {
            return;
        }

        _told = now;
        alert("events of files were lost, since more came at once than the kernel keeps: everything is looked at again. If that happens often, raise fs.inotify.max_queued_events");
    }
}
