using Mgmt.Model;

namespace Mgmt.Engine.Scheduling;

/// <summary><c>Meta:limit</c> and <c>Meta:burst</c>: events a second, and how many may come at once. Starts full.</summary>
internal sealed class TokenBucket(double limit, int burst, Instant now)
{
    private double _tokens = burst;
    private Instant _counted = now;

    public double Limit { get; } = limit;

    public int Burst { get; } = burst;

    /// <summary>Takes one token, or says when there is one (null: never).</summary>
    public bool TryTake(Instant now, out Instant? freeAt)
    {
        var elapsed = (now - _counted).TotalSeconds;
        _counted = now;
        _tokens = Math.Min(Burst, _tokens + (elapsed * Math.Max(0, Limit)));
        freeAt = null;
        if (_tokens >= 1 - 1e-9)
        {
            _tokens -= 1;
            return true;
        }

        if (Burst >= 1 && Limit > 0)
        {
            var wait = Math.Min((1 - _tokens) / Limit, TimeSpan.FromDays(365).TotalSeconds);
            freeAt = now + TimeSpan.FromTicks((long)Math.Ceiling(wait * TimeSpan.TicksPerSecond));
        }

        return false;
    }
}
