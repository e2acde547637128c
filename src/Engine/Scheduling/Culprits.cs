namespace Mgmt.Engine.Scheduling;

/// <summary>Finds who is to blame for a vertex that cannot run.</summary>
internal static class Culprits
{
    /// <summary>The failed vertex that blocks <paramref name="vertex"/>.</summary>
    public static Vertex? Failed(Vertex vertex)
    {
        if (vertex.Culprit is { HasFailed: true, IsRemoved: false } known && vertex.State == Mgmt.Engine.VertexState.Blocked)
        {
            return known;
        }

        for (var at = vertex; ;)
        {
            var next = at.Incoming.Find(static edge => edge.From.IsTroubled)?.From;
            if (next is null || next.HasFailed)
            {
                return next;
            }

            // A blocked predecessor that knows its culprit saves the rest of the way.
            if (next is { State: VertexState.Blocked, Culprit: { HasFailed: true, IsRemoved: false } culprit })
            {
                return culprit;
            }

            at = next;
        }
    }

    /// <summary>The direct predecessor that <paramref name="vertex"/> waits for.</summary>
    public static Vertex? Unsettled(Vertex vertex) => vertex.Incoming.Find(static edge => !edge.From.IsSettled)?.From;
}
