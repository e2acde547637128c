using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>The files and the command that say when to look again.</summary>
internal sealed class ExecWatch : IDisposable
{
    private static readonly TimeSpan PollPeriod = TimeSpan.FromSeconds(30);

    private readonly List<IPathWatch> _files = [];
    private readonly ResourceSpec _spec;
    private readonly IPathWatcher _watcher;
    private readonly IVertexEvents _events;
    private string? _reported;
    private RunningChild? _child;
    private volatile bool _ended;

    /// <summary>Watches what <paramref name="spec"/> names, and tells <paramref name="events"/>; first <paramref name="lineRead"/> when it was a line of the command.</summary>
    /// <exception cref="ChildStartException">The command cannot be started.</exception>
    public ExecWatch(ResourceSpec spec, ChildSpawner spawner, IPathWatcher watcher, IVertexEvents events, Action lineRead)
    {
        _spec = spec;
        _watcher = watcher;
        _events = events;
        try
        {
            WatchFiles();
            Start(spec, spawner, lineRead);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _ended = true;
        _files.ForEach(static f => f.Dispose());
        _files.Clear();
        _child?.Stop();
    }

    /// <summary>Watches the files anew if some could not be watched: what was in the way may be gone, as a limit that was raised is.</summary>
    public void Renew()
    {
        if (_files.Exists(static f => f.PollReason is not null))
        {
            _files.ForEach(static f => f.Dispose());
            _files.Clear();
            WatchFiles();
        }
    }

    /// <summary>Kills the command.</summary>
    public void Kill() => _child?.Kill();

    private void WatchFiles()
    {
        string? reason = null;
        foreach (var path in WatchedFiles.Of(_spec))
        {
            var scope = WatchedFiles.IsDirectory(path) ? PathWatchScope.Entries : PathWatchScope.Path;
            var watch = _watcher.Watch(path.Span, scope, _events.Changed);
            _files.Add(watch);
            reason ??= watch.PollReason;
        }

        if (!string.Equals(reason, _reported, StringComparison.Ordinal))
        {
            _reported = reason;
            _events.Poll(reason is null ? TimeSpan.Zero : PollPeriod, reason ?? "");
        }
    }

    private void Start(ResourceSpec spec, ChildSpawner spawner, Action lineRead)
    {
        var command = ExecSchema.WatchCmd.Of(spec);
        if (command.IsEmpty)
        {
            return;
        }

        var lines = new LineSplitter(_ =>
        {
            lineRead();
            _events.Changed();
        });
        var request = ExecCommand.Of(spec, command, ExecSchema.WatchCwd.Of(spec), ExecSchema.WatchShell.Of(spec));
        _child = spawner.Start(request with { OutputReceived = lines.Append });
        _ = ReportEndAsync(_child.Completion);
    }

    private async Task ReportEndAsync(Task<ChildResult> completion)
    {
        Exception cause;
        try
        {
            cause = new ExecFailedException("watchcmd", await completion);
        }
        catch (Exception fault)
        {
            cause = fault;
        }

        if (!_ended)
        {
            _events.Lost(cause);
        }
    }
}
