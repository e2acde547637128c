using System.Text;
using Mgmt.Platform.Files;

namespace Mgmt.Signals.Tests;

/// <summary>A watcher whose events a test raises.</summary>
internal sealed class FakePathWatcher : IPathWatcher
{
    private readonly List<(string Path, Action Changed)> _watches = [];

    public string? PollReason { get; set; }

    public int FailuresToCome { get; set; }

    public int Watches => _watches.Count;

    public IPathWatch Watch(ReadOnlySpan<byte> path, PathWatchScope scope, Action changed)
    {
        if (FailuresToCome > 0)
        {
            FailuresToCome--;
            throw new IOException("no watch to be had");
        }

        var watch = (Encoding.UTF8.GetString(path), changed);
        _watches.Add(watch);
        return new FakeWatch(this, () => _watches.Remove(watch));
    }

    public void Raise(string path)
    {
        foreach (var (watched, changed) in _watches.ToArray())
        {
            if (watched == path)
            {
                changed();
            }
        }
    }

    public void Dispose() => _watches.Clear();

    private sealed class FakeWatch(FakePathWatcher owner, Action end) : IPathWatch
    {
        public string? PollReason => owner.PollReason;

        public void Dispose() => end();
    }
}
