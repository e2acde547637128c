using Mgmt.Host.Api;
using Mgmt.Host.Metrics;
using Mgmt.Model;

namespace Mgmt.Host.Running;

// What the API's routes ask for.
public sealed partial class MgmtHost
{
    /// <inheritdoc/>
    public string Metrics() => PrometheusText.Write(_metrics.Collect());

    /// <inheritdoc/>
    public Health Health() => _present is null
        ? new(false, "no policy has taken effect")
        : new(true, _present.IsLastGood ? "ok, on the last good policy: the one on disk is faulty" : "ok");

    /// <inheritdoc/>
    public async Task<StatusReport> StatusAsync()
    {
        var snapshot = await _engine.SnapshotAsync().ConfigureAwait(false);
        return StatusWriter.Write(snapshot, DescribePolicy(), _pauses.Report, _options.Noop, _parts.Clock.Now - _started);
    }

    /// <inheritdoc/>
    public async Task<DriftReport> DriftAsync(int last) =>
        DriftWriter.Write(await _store.Journal.FindDriftAsync(new() { Limit = last }).ConfigureAwait(false));

    /// <inheritdoc/>
    public Str? Value(Str key) => _store.World.GetString(key);

    /// <inheritdoc/>
    public async Task SetValueAsync(Str key, Str? value)
    {
        await _store.World.SetStringAsync(key, value, CancellationToken.None).ConfigureAwait(false);
        await _store.FlushAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IObservable<Str?> WatchValue(Str key) => _store.World.WatchString(key);

    /// <inheritdoc/>
    public async Task<PauseReport> PauseAsync(VertexId? vertex)
    {
        if (vertex is { } one && (await _engine.SnapshotAsync().ConfigureAwait(false)).Vertices.All(v => v.Id != one))
        {
            throw new NoSuchResourceException(one);
        }

        await _pauses.PauseAsync(vertex).ConfigureAwait(false);
        _report.Alert($"changes of {Display(vertex)} are paused");
        return _pauses.Report;
    }

    /// <inheritdoc/>
    public async Task<PauseReport> ResumeAsync(VertexId? vertex)
    {
        await _pauses.ResumeAsync(vertex).ConfigureAwait(false);
        _report.Alert($"changes of {Display(vertex)} are resumed");
        return _pauses.Report;
    }

    private static string Display(VertexId? vertex) => vertex?.ToString() ?? "everything";

    private PolicyReport DescribePolicy() => new(
        _present?.Name ?? "",
        _present?.IsLastGood ?? false,
        Volatile.Read(ref _transaction),
        [.. _refusals.Where(static d => d.Severity == Severity.Error).Select(static d => $"{d.Span}: error[{d.Code}]: {d.Message}")],
        []);
}
