using Mgmt.Engine.Scheduling;
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

    /// <summary>A refresh along <paramref name="edge"/> is owed that nobody foresaw, since the edge came while the change was made.</summary>
    public void Owe(Edge edge) => _ = journal.BeginRefreshAsync(edge.From.Id, [edge.To.Id]).AsTask();

    /// <summary>The refresh along <paramref name="edge"/> is done.</summary>
    public void Settle(Edge edge)
    {
        edge.Refresh = false;
        if (edge.From.IsRunning)
        {
            edge.SettlesLate = true;
        }
        else
        {
            End(edge);
        }
    }

    /// <summary>A job of <paramref name="vertex"/> has ended, and owes the refreshes that it owes.</summary>
    public void Ended(Vertex vertex)
    {
        foreach (var edge in vertex.Outgoing)
        {
            if (edge.SettlesLate)
            {
                edge.SettlesLate = false;
                if (!edge.Refresh && !vertex.OwesNotification)
                {
                    End(edge);
                }
            }
        }
    }

    /// <summary>The edge notifies no more: nothing is owed along it.</summary>
    public void Forget(Edge edge)
    {
        if (edge.From.IsRunning && edge.From.Job.Request.Notified.Contains(edge.To.Id))
        {
            // It may commit to a refresh at this very moment; its end sees that the edge has gone, or is there again.
            edge.Refresh = false;
        }
        else if (edge.Refresh || edge.SettlesLate || (edge.CanRefresh && edge.From.OwesNotification))
        {
            edge.Refresh = false;
            edge.SettlesLate = false;
            End(edge);
        }
    }

    private void End(Edge edge) => journal.EndRefresh(edge.From.Id, edge.To.Id);
}
