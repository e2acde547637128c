using System.Diagnostics.Metrics;
using Mgmt.Platform.Files;

namespace Mgmt.Host.Running;

/// <summary>The instruments of the meter <c>Mgmt.Policy</c>.</summary>
internal sealed class PolicyMetrics : IDisposable
{
    private readonly Meter _meter = new("Mgmt.Policy");
    private readonly Counter<long> _decisions;

    public PolicyMetrics(PolicyThread thread, InotifyTree watcher)
    {
        _decisions = _meter.CreateCounter<long>("mgmt_decisions_total", description: "Decisions recorded.");
        _meter.CreateObservableCounter("mgmt_function_fired_total", () => thread.FiredNodes, description: "Nodes of the policy that fired.");
        _meter.CreateObservableGauge("mgmt_function_nodes", () => thread.NodeCount, description: "Nodes of the policy.");
        _meter.CreateObservableGauge("mgmt_mailbox_depth", () => thread.MailboxDepth, description: "Readings that wait for the policy.");
        _meter.CreateObservableGauge("mgmt_inotify_watches", () => watcher.Statistics.Watches, description: "Directories watched by inotify.");
        _meter.CreateObservableGauge("mgmt_watched_paths", () => watcher.Statistics.Paths, description: "Paths that somebody watches.");
        _meter.CreateObservableGauge("mgmt_polled_paths", () => watcher.Statistics.Polled, description: "Paths that cannot be watched and are polled.");
        _meter.CreateObservableCounter("mgmt_inotify_events_total", () => watcher.Statistics.Events, description: "Inotify events read.");
        _meter.CreateObservableCounter("mgmt_inotify_overflows_total", () => watcher.Statistics.Overflows, description: "Times that the inotify queue overflowed.");
    }

    public void Count(int decisions)
    {
        if (decisions > 0)
        {
            _decisions.Add(decisions);
        }
    }

    public void Dispose() => _meter.Dispose();
}
