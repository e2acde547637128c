using Mgmt.Model;

namespace Mgmt.Engine.Graph;

/// <summary>Which refreshes are owed: on the edges, and in the journal so that a crash forgets none.</summary>
internal sealed class RefreshLedger(IJournal journal)
{
    private HashSet<EdgeKey>? _recalled;

    /// <summary>True, once, when an earlier run owed a refresh along <paramref name="edge"/>.</summary>
    public bool Recall(Edge edge)
    {
        _recalled ??= [.. journal.PendingRefreshes().Select(static p => new EdgeKey(p.Changed, p.Notified))];
        if (_recalled.Count == 0 || !_recalled.Remove(new(edge.From.Id, edge.To.Id)))
        {
            return false;
        }

        if (!edge.CanRefresh)
        {
            journal.EndRefresh(edge.From.Id, edge.To.Id);
        }

        return edge.CanRefresh;
    }

    /// <summary>The refresh along <paramref name="edge"/> is done.</summary>
    public void Settle(Edge edge)
    {
        edge.Refresh = false;
        journal.EndRefresh(edge.From.Id, edge.To.Id);
    }

    /// <summary>The edge notifies no more: nothing is owed along it.</summary>
    public void Forget(Edge edge)
    {
        if (edge.Refresh || (edge.CanRefresh && (edge.From.OwesNotification || edge.From.IsRunning)))
        {
            Settle(edge);
        }
    }
}
