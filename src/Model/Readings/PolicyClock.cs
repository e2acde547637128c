namespace Mgmt.Model;

/// <summary>
/// Policy time: the wall clock once, at start, and from then on only elapsed monotonic time. It never goes back, not
/// even across a restart when it is given the last instant of the run before.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class PolicyClock
{
    private readonly long _started;
    private readonly Instant _anchor;

    /// <summary>A clock on <paramref name="time"/> that starts no earlier than <paramref name="notBefore"/>.</summary>
    public PolicyClock(TimeProvider time, Instant notBefore = default)
    {
        Time = time;
        _started = time.GetTimestamp();
        var wall = Instant.From(time.GetUtcNow());
        _anchor = wall > notBefore ? wall : notBefore;
    }

    /// <summary>What timers are made from.</summary>
    public TimeProvider Time { get; }

    /// <summary>The present instant.</summary>
    public Instant Now => _anchor + Time.GetElapsedTime(_started);
}
