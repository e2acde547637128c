namespace Mgmt.Platform.Files.Watching;

/// <summary>Calls those whom an event concerns. One that throws harms nobody else.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class WatchCallbacks
{
    private long _failures;

    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Calls and clears <paramref name="changed"/>.</summary>
    public void Call(List<PathWatch> changed)
    {
        foreach (var watch in changed)
        {
            try
            {
                watch.Changed();
            }
            catch (Exception)
            {
                Interlocked.Increment(ref _failures);
            }
        }

        changed.Clear();
    }
}
