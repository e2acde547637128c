using Mgmt.Model;

namespace Mgmt.Engine.Tests.Support;

internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _gate = new();

    public List<DriftEvent> Drifts { get; } = [];

    public HashSet<(VertexId Changed, VertexId Notified)> Owed { get; } = [];

    /// <summary>Intents that were ever begun.</summary>
    public List<(VertexId Changed, VertexId Notified)> Begun { get; } = [];

    public void Append(DriftEvent drift)
    {
        lock (_gate)
        {
            Drifts.Add(drift);
        }
    }

    public void Append(DecisionRecord decision)
    {
    }

    public ValueTask BeginRefreshAsync(VertexId vertex, IReadOnlyList<VertexId> notified)
    {
        lock (_gate)
        {
            Owed.UnionWith(notified.Select(n => (vertex, n)));
            Begun.AddRange(notified.Select(n => (vertex, n)));
        }

        return ValueTask.CompletedTask;
    }

    public void EndRefresh(VertexId vertex, VertexId notified)
    {
        lock (_gate)
        {
            Owed.Remove((vertex, notified));
        }
    }

    public IReadOnlyList<(VertexId Changed, VertexId Notified)> PendingRefreshes()
    {
        lock (_gate)
        {
            return [.. Owed];
        }
    }
}
