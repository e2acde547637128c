using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Signals;

/// <summary>
/// Says when to look at a path again: when the watcher does, once a minute in any case, and every few seconds where the
/// watcher cannot be relied on. A watch that cannot be had is asked for again, less and less often.
/// </summary>
internal sealed class FileTriggers : IDisposable
{
    private const int PollsPerResync = 12;

    private static readonly TimeSpan PollPeriod = TimeSpan.FromSeconds(5);

    private readonly IPathWatcher _watcher;
    private readonly PolicyScheduler _scheduler;
    private readonly Str _path;
    private readonly Action _request;
    private readonly BackOff _backOff = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    private readonly SerialDisposable _retry = new();
    private readonly SerialDisposable _ending = new();
    private readonly IDisposable _polls;
    private volatile IPathWatch? _watch;
    private int _pollsSinceResync;

    public FileTriggers(IPathWatcher watcher, Ticker ticker, PolicyScheduler scheduler, Str path, Action request)
    {
        _watcher = watcher;
        _scheduler = scheduler;
        _path = path;
        _request = request;
        Watch();
        _polls = ticker.Every(PollPeriod, _ => Poll());
    }

    public void Dispose()
    {
        _polls.Dispose();
        _retry.Dispose();
        _ending.Dispose();
    }

    private void Watch()
    {
        try
        {
            var watch = _watcher.Watch(_path.Span, PathWatchScope.Path, _request);
            _ending.Disposable = watch;
            _watch = watch;
        }
        catch (Exception)
        {
            _retry.Disposable = _scheduler.Schedule(_backOff.Next(), WatchAgain);
        }
    }

    private void WatchAgain()
    {
        Watch();

        // What happened before the watch was there went unseen.
        _request();
    }

    private void Poll()
    {
        _pollsSinceResync++;
        if (_watch is { PollReason: null } && _pollsSinceResync < PollsPerResync)
        {
            return;
        }

        _pollsSinceResync = 0;
        _request();
    }
}
