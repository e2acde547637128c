using System.Text;
using Mgmt.Platform.Files;

namespace Mgmt.Host.Running;

/// <summary>Watches the files of the present policy and says when they have changed and come to rest.</summary>
internal sealed class PolicyFiles : IDisposable
{
    // An editor writes a file in several steps; half of one would be another policy.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(20);

    private readonly IPathWatcher _watcher;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IPathWatch> _watches = new(StringComparer.Ordinal);
    private bool _isDisposed;

    public PolicyFiles(IPathWatcher watcher, TimeProvider time, Action changed)
    {
        _watcher = watcher;
        _timer = time.CreateTimer(_ => changed(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Watches exactly <paramref name="files"/> from now on.</summary>
    public void Follow(IEnumerable<string> files)
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            var wanted = files.ToHashSet(StringComparer.Ordinal);
            foreach (var gone in _watches.Keys.Where(f => !wanted.Contains(f)).ToList())
            {
                _watches[gone].Dispose();
                _watches.Remove(gone);
            }

            foreach (var file in wanted.Where(f => !_watches.ContainsKey(f)))
            {
                _watches[file] = _watcher.Watch(Encoding.UTF8.GetBytes(file), PathWatchScope.Path, () => _timer.Change(Rest, Timeout.InfiniteTimeSpan));
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var watch in _watches.Values)
            {
                watch.Dispose();
            }

            _watches.Clear();
        }

        _timer.Dispose();
    }
}
