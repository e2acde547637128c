using Mgmt.Engine;
using Mgmt.Model;
using Mgmt.Platform.Files;

namespace Mgmt.Resources.Files;

/// <summary>One running <c>file</c>.</summary>
internal sealed class FileResource : IResource
{
    private readonly FileServices _services;
    private readonly List<IPathWatch> _watches = [];
    private FilePlan _plan;
    private IVertexEvents? _events;
    private string? _reported;

    public FileResource(FileServices services, ResourceSpec spec)
    {
        _services = services;
        _plan = new FilePlan(spec);
        _services.Managed.Add(_plan.Path.Span);
    }

    /// <inheritdoc/>
    public ValueTask WatchAsync(IVertexEvents events, CancellationToken cancellation)
    {
        _events = events;
        _reported = null;
        WatchAnew();
        ReportPolling(hasOtherNames: false);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public bool TryUpdate(ResourceSpec next)
    {
        var plan = new FilePlan(next);
        if (!plan.WatchesSameAs(_plan) || FileRefusals.Of(next) is not null)
        {
            return false;
        }

        _plan = plan;
        return true;
    }

    /// <inheritdoc/>
    public ValueTask<Difference?> CheckAsync(CheckContext context, CancellationToken cancellation)
    {
        if (context.Cause == CheckCause.Poll && _watches.Exists(static w => w.PollReason is not null))
        {
            // What was in the way may be gone, as a limit that was raised is.
            WatchAnew();
        }

        var searchLitter = _services.Litter.IsDue(_plan.Directory, this);
        if (!searchLitter && _services.Checker.IsUnchanged(_plan, out var hasOtherNames))
        {
            ReportPolling(hasOtherNames);
            return ValueTask.FromResult<Difference?>(null);
        }

        var difference = _services.Checker.Check(_plan, searchLitter, out var findings);
        if (searchLitter)
        {
            _services.Litter.Record(_plan.Directory, this, findings.Litter > 0);
        }

        ReportPolling(findings.HasOtherNames);
        return ValueTask.FromResult<Difference?>(difference);
    }

    /// <inheritdoc/>
    public ValueTask ApplyAsync(Difference difference, Permit permit, CancellationToken cancellation) =>
        _services.Repairer.ApplyAsync((FileDifference)difference, cancellation);

    /// <inheritdoc/>
    public ValueTask CloseAsync()
    {
        StopWatching();
        _services.Managed.Remove(_plan.Path.Span);
        _services.Litter.Forget(_plan.Directory, this);
        return ValueTask.CompletedTask;
    }

    private void WatchAnew()
    {
        StopWatching();
        Watch(_plan.Path.Span, _plan.IsDirectory && _plan.Recurse ? PathWatchScope.Tree : PathWatchScope.Path);
        if (!_plan.Source.IsEmpty && !_plan.IsLink)
        {
            Watch(_plan.Source.Span, _plan.IsDirectory ? PathWatchScope.Tree : PathWatchScope.Path);
        }

        foreach (var fragment in _plan.Fragments)
        {
            Watch(fragment.Span, EffectivePath.IsDirectory(fragment) ? PathWatchScope.Entries : PathWatchScope.Path);
        }
    }

    private void Watch(ReadOnlySpan<byte> path, PathWatchScope scope) => _watches.Add(_services.Watcher.Watch(path, scope, _events!.Changed));

    private void StopWatching()
    {
        _watches.ForEach(static w => w.Dispose());
        _watches.Clear();
    }

    private void ReportPolling(bool hasOtherNames)
    {
        string? reason = null;
        foreach (var watch in _watches)
        {
            reason ??= watch.PollReason;
        }

        reason ??= hasOtherNames ? "a change made through one of its other names raises no event" : null;
        if (_events is not null && !string.Equals(reason, _reported, StringComparison.Ordinal))
        {
            _reported = reason;
            _events.Poll(reason is null ? TimeSpan.Zero : _services.PollInterval, reason ?? "");
        }
    }
}
