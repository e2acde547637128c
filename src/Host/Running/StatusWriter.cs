using Mgmt.Engine;
using Mgmt.Host.Api;
using Mgmt.Model;

namespace Mgmt.Host.Running;

/// <summary>Puts into a report how the engine stands.</summary>
internal static class StatusWriter
{
    private const string Frozen = "frozen";

    /// <summary>How many vertices are in which state, and what is wrong with those that are not well.</summary>
    public static StatusReport Write(EngineSnapshot snapshot, PolicyReport policy, PauseReport pauses, bool noop, TimeSpan uptime)
    {
        var states = Enum.GetValues<VertexState>().ToDictionary(Word, _ => 0, StringComparer.Ordinal);
        foreach (var vertex in snapshot.Vertices)
        {
            states[Word(vertex.State)]++;
        }

        states[Frozen] = snapshot.Faults.SelectMany(static f => f.Frozen).Distinct().Count();
        return new(
            snapshot.Convergence is not null,
            noop,
            pauses,
            Math.Round(uptime.TotalSeconds, 3),
            policy with { Faults = [.. snapshot.Faults.Select(Describe)] },
            snapshot.Vertices.Count,
            states,
            [.. snapshot.Vertices.Where(static v => v.State != VertexState.Ok).Select(Describe)]);
    }

    /// <summary>The properties that differ.</summary>
    public static IReadOnlyList<ChangeReport> Describe(IReadOnlyList<PropertyChange> changes) => [.. changes.Select(static c => new ChangeReport(c.Property, c.From, c.To))];

    private static VertexReport Describe(VertexStatus vertex) => new(
        vertex.Id.ToString(),
        Word(vertex.State),
        vertex.Reason,
        vertex.Culprit?.ToString(),
        vertex.Since.ToDateTimeOffset(),
        vertex.IsNoop,
        vertex.LastDifference is { } difference ? Describe(difference.Changes) : []);

    private static FaultReport Describe(PolicyFault fault) => new(
        fault.Subject,
        fault.Reason,
        fault.Span.ToString(),
        fault.IsPending,
        [.. fault.Frozen.Select(static f => f.ToString())]);

    private static string Word(VertexState state) => state switch
    {
        VertexState.Waiting => "waiting",
        VertexState.Blocked => "blocked",
        VertexState.Pending => "pending",
        VertexState.Running => "running",
        VertexState.Ok => "ok",
        VertexState.Differing => "drifted",
        VertexState.Withheld => "withheld",
        _ => "failed",
    };
}
