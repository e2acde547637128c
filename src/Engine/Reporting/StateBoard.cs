using Mgmt.Engine.Scheduling;

namespace Mgmt.Engine.Reporting;

/// <summary>Keeps, counts and reports the states of the vertices.</summary>
internal sealed class StateBoard(EngineParts parts)
{
    private readonly int[] _counts = new int[Enum.GetValues<VertexState>().Length];

    public int Count(VertexState state) => _counts[(int)state];

    /// <summary>Puts <paramref name="vertex"/> into a state; null when it leaves.</summary>
    public void Show(Vertex vertex, VertexState? state, string reason = "", Vertex? culprit = null)
    {
        vertex.Culprit = culprit;
        if (vertex.State == state && string.Equals(vertex.Reason, reason, StringComparison.Ordinal))
        {
            return;
        }

        var before = vertex.State;
        vertex.Reason = reason;
        if (before != state)
        {
            if (before is { } from)
            {
                _counts[(int)from]--;
            }

            if (state is { } to)
            {
                _counts[(int)to]++;
            }

            vertex.State = state;
            vertex.Since = parts.Now;
            parts.Metrics.Moved(vertex.Id.Kind, before, state);
        }

        parts.Observer.Changed(new(vertex.Id, before, state, reason, culprit?.Id));
    }

    public VertexStatus Status(Vertex vertex)
    {
        // Whom it waits for changes without its state changing, so that it is found out when somebody asks.
        var culprit = vertex.State switch
        {
            VertexState.Blocked => Culprits.Failed(vertex),
            VertexState.Waiting when vertex.UnsettledBefore > 0 => Culprits.Unsettled(vertex),
            _ => vertex.Culprit,
        };
        var reason = vertex.State switch
        {
            VertexState.Blocked => $"{culprit?.Id} has failed",
            VertexState.Waiting when vertex.UnsettledBefore > 0 => $"for {culprit?.Id}",
            _ => vertex.Reason,
        };
        return new(
            vertex.Id,
            vertex.State ?? VertexState.Pending,
            reason,
            culprit?.Id,
            vertex.LastDifference,
            vertex.Since,
            parts.Limits.IsNoop(vertex.Declared));
    }
}
