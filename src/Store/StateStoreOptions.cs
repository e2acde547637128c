namespace Mgmt.Store;

/// <summary>How much the store remembers, and how patient it is.</summary>
public sealed record StateStoreOptions
{
    /// <summary>Rows of drift that are kept, and as many decisions. Default 100 000, at least 1.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>How long rows are kept. Default 90 days.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Rows that may wait to be written; what comes beyond is dropped and counted. Default 65 536, at least 1.</summary>
    public int MaxWaitingRows { get; init; } = 65_536;

    /// <summary>How long a row may wait for others to be written with it. Default 20 ms.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long after a failed write the next attempt comes. Default 5 s.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Takes what an operator should know, in one line each. May be called on any thread. Default: nobody.</summary>
    public Action<string>? Warn { get; init; }
}
