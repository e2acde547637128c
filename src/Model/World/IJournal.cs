namespace Mgmt.Model;

/// <summary>
/// What the appliance remembers about its own doing. Appending never blocks and never fails the caller: a full disk
/// does not stop a repair.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IJournal
{
    /// <summary>Remembers a difference and what became of it.</summary>
    void Append(DriftEvent drift);

    /// <summary>Remembers why something was decided.</summary>
    void Append(DecisionRecord decision);

    /// <summary>
    /// Commits that <paramref name="vertex"/> is about to change and that <paramref name="notified"/> must be refreshed
    /// afterwards. Completes when the intent is durable, or at once when the store cannot take it.
    /// </summary>
    ValueTask BeginRefreshAsync(VertexId vertex, IReadOnlyList<VertexId> notified);

    /// <summary>Forgets that <paramref name="notified"/> has to be refreshed because of <paramref name="vertex"/>.</summary>
    void EndRefresh(VertexId vertex, VertexId notified);

    /// <summary>The refreshes that an earlier run owed: pairs of the changed vertex and the one to refresh.</summary>
    IReadOnlyList<(VertexId Changed, VertexId Notified)> PendingRefreshes();
}
