namespace Mgmt.Signals;

/// <summary>Runs reads that may block, away from the thread pool.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal interface IReadLane : IDisposable
{
    /// <summary>Runs <paramref name="read"/> soon.</summary>
    void Post(IBlockingRead read);
}

/// <summary>A read that may block.</summary>
internal interface IBlockingRead
{
    /// <summary>Reads. It throws nothing.</summary>
    void Run();

    /// <summary>Told while <see cref="Run"/> still runs after <paramref name="waited"/>, from another thread.</summary>
    void Stuck(TimeSpan waited);
}
