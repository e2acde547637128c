namespace Mgmt.Signals;

/// <summary>How long to wait before the next attempt: twice as long after each failure, up to a limit.</summary>
/// <threadsafety>Not safe for concurrent use.</threadsafety>
internal sealed class BackOff
{
    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;
    private TimeSpan _next;

    /// <summary>Begins with <paramref name="first"/> and goes up to <paramref name="longest"/>.</summary>
    public BackOff(TimeSpan first, TimeSpan longest)
    {
        _first = first;
        _longest = longest;
        _next = first;
    }

    /// <summary>The wait after one more failure.</summary>
    public TimeSpan Next()
    {
        var wait = _next;
        _next = wait * 2 < _longest ? wait * 2 : _longest;
        return wait;
    }

    /// <summary>It worked.</summary>
    public void Reset() => _next = _first;
}
