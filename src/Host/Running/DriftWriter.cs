using Mgmt.Host.Api;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>Puts into a report what the journal knows of differences.</summary>
internal static class DriftWriter
{
    /// <summary>The report on <paramref name="newestFirst"/>.</summary>
    public static DriftReport Write(IReadOnlyList<DriftEvent> newestFirst) => new([.. newestFirst.Reverse().Select(Describe)]);

    private static DriftEntry Describe(DriftEvent drift) => new(
        drift.Time.ToDateTimeOffset(),
        drift.Vertex.ToString(),
        StatusWriter.Describe(drift.Changes),
        drift.Cause == DriftCause.Intentional ? "intentional" : "corrective",
        drift.Action switch
        {
            DriftAction.Applied => "applied",
            DriftAction.WithheldNoop => "noop",
            DriftAction.WithheldLimit => "withheld",
            DriftAction.Cleared => "cleared",
            _ => "failed",
        },
        drift.Outcome,
        Math.Round(drift.Duration.TotalMilliseconds, 3));
}
