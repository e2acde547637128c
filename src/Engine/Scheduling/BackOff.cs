namespace Mgmt.Engine.Scheduling;

/// <summary>How long to leave a thing alone that failed again: doubling from a least to a greatest wait, each spread by a fifth.</summary>
internal static class BackOff
{
    /// <summary>The wait of a failed vertex before it is tried again without cause.</summary>
    public static TimeSpan OfFailure(int failures, Random random) =>
        Spread(Doubled(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), failures), TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), random);

    /// <summary>The wait of a failed vertex before an event may try it again, so that its own traces do not drive it round.</summary>
    public static TimeSpan OfEvent(int failures) => Doubled(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30), failures);

    /// <summary>The wait before a lost watch is set up anew.</summary>
    public static TimeSpan OfWatch(int losses) => Doubled(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(30), losses);

    private static TimeSpan Doubled(TimeSpan least, TimeSpan greatest, int times)
    {
        var wait = least * Math.Pow(2, Math.Min(times, 30));
        return wait < greatest ? wait : greatest;
    }

    private static TimeSpan Spread(TimeSpan wait, TimeSpan least, TimeSpan greatest, Random random)
    {
        var spread = wait * (0.8 + (0.4 * random.NextDouble()));
        return spread < least ? least : spread > greatest ? greatest : spread;
    }
}
