using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;
using Mgmt.Platform.Processes;

namespace Mgmt.Resources.Exec;

/// <summary>The files and the command that say when to look again.</summary>
internal sealed class ExecWatch : IDisposable
{
    private static readonly TimeSpan PollPeriod = TimeSpan.FromSeconds(30);

    private readonly List<IDisposable> _files = [];
    private readonly IVertexEvents _events;
    private RunningChild? _child;
    private volatile bool _ended;

    /// <summary>Watches what <paramref name="spec"/> names.</summary>
    /// <exception cref="ChildStartException">The command cannot be started.</exception>
    public ExecWatch(ResourceSpec spec, ChildSpawner spawner, IPathWatcher watcher, IVertexEvents events)
    {
        _events = events;
        try
        {
            WatchFiles(spec, watcher);
            Start(spec, spawner);
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

    /// <summary>Kills the command.</summary>
    public void Kill() => _child?.Kill();

    private void WatchFiles(ResourceSpec spec, IPathWatcher watcher)
    {
        var creates = ExecSchema.Creates.Of(spec);
        foreach (var path in ExecSchema.WatchFiles.Of(spec).Concat(ExecSchema.MTimes.Of(spec)).Concat(creates.IsEmpty ? [] : [creates]).Distinct())
        {
            var scope = path.Length > 1 && path.Span[^1] == '/' ? PathWatchScope.Entries : PathWatchScope.Path;
            var watch = watcher.Watch(path.Span, scope, _events.Changed);
            _files.Add(watch);
            if (watch.PollReason is { } reason)
            {
                _events.Poll(PollPeriod, reason);
            }
        }
    }

    private void Start(ResourceSpec spec, ChildSpawner spawner)
    {
        var command = ExecSchema.WatchCmd.Of(spec);
        if (command.IsEmpty)
        {
            return;
        }

        var lines = new LineSplitter(_ => _events.Changed());
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
