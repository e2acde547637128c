namespace Mgmt.Engine.Scheduling;

/// <summary>What one watch of a vertex reports to. Events coalesce until the scheduler has taken them.</summary>
internal sealed class VertexEvents(Vertex vertex, Mailbox mailbox, TimeProvider time) : IVertexEvents
{
    private int _told;

    public Vertex Vertex { get; } = vertex;

    /// <summary>The timestamp of the event that was posted last.</summary>
    public long PostedAt { get; private set; }

    public void Changed()
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            PostedAt = time.GetTimestamp();
            mailbox.Post(new(MessageKind.Changed, this));
        }
    }

    public void Lost(Exception cause) => mailbox.Post(new(MessageKind.Lost, this, cause));

    public void Poll(TimeSpan period, string reason) => mailbox.Post(new(MessageKind.Poll, this, new PollRequest(period, reason)));

    /// <summary>Lets the next event through; called before its predecessor is acted upon.</summary>
    public void Rearm() => Volatile.Write(ref _told, 0);
}

/// <summary>A watch's wish to be polled.</summary>
internal sealed record PollRequest(TimeSpan Period, string Reason);
