using Mgmt.Engine.Graph;

namespace Mgmt.Engine.Scheduling;

/// <summary>
/// Keeps count, for every vertex, of the predecessors that are not settled or are in trouble. Both run through the whole
/// graph below a vertex, so that order holds also where the vertices between have nothing to do.
/// </summary>
internal sealed class Settling(Action<Vertex> touched)
{
    private readonly Stack<Vertex> _flipped = new();

    /// <summary>Says whether <paramref name="vertex"/> is done.</summary>
    public void SetDone(Vertex vertex, bool isDone)
    {
        var before = vertex.IsSettled;
        vertex.IsDone = isDone;
        if (vertex.IsSettled != before)
        {
            SpreadSettled(vertex);
        }
    }

    /// <summary>Says whether <paramref name="vertex"/> has failed.</summary>
    public void SetFailed(Vertex vertex, bool hasFailed)
    {
        var before = vertex.IsTroubled;
        vertex.HasFailed = hasFailed;
        if (vertex.IsTroubled != before)
        {
            SpreadTrouble(vertex);
        }
    }

    public void Connected(Edge edge)
    {
        if (!edge.From.IsSettled)
        {
            AddUnsettled(edge.To, 1);
        }

        if (edge.From.IsTroubled)
        {
            AddTroubled(edge.To, 1);
        }
    }

    public void Disconnecting(Edge edge)
    {
        if (!edge.From.IsSettled)
        {
            AddUnsettled(edge.To, -1);
        }

        if (edge.From.IsTroubled)
        {
            AddTroubled(edge.To, -1);
        }
    }

    private void AddUnsettled(Vertex vertex, int change)
    {
        var before = vertex.IsSettled;
        vertex.UnsettledBefore += change;
        if (vertex.UnsettledBefore == 0)
        {
            touched(vertex);
        }

        if (vertex.IsSettled != before)
        {
            SpreadSettled(vertex);
        }
    }

    private void AddTroubled(Vertex vertex, int change)
    {
        var before = vertex.IsTroubled;
        vertex.TroubledBefore += change;
        touched(vertex);
        if (vertex.IsTroubled != before)
        {
            SpreadTrouble(vertex);
        }
    }

    private void SpreadSettled(Vertex origin)
    {
        _flipped.Push(origin);
        while (_flipped.TryPop(out var vertex))
        {
            var change = vertex.IsSettled ? -1 : 1;
            foreach (var edge in vertex.Outgoing)
            {
                var to = edge.To;
                var before = to.IsSettled;
                to.UnsettledBefore += change;
                if (to.UnsettledBefore == 0)
                {
                    touched(to);
                }

                if (to.IsSettled != before)
                {
                    _flipped.Push(to);
                }
            }
        }
    }

    private void SpreadTrouble(Vertex origin)
    {
        _flipped.Push(origin);
        while (_flipped.TryPop(out var vertex))
        {
            var change = vertex.IsTroubled ? 1 : -1;
            foreach (var edge in vertex.Outgoing)
            {
                var to = edge.To;
                var before = to.IsTroubled;
                to.TroubledBefore += change;
                touched(to);
                if (to.IsTroubled != before)
                {
                    _flipped.Push(to);
                }
            }
        }
    }
}
