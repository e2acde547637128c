namespace Mgmt.Platform.Files;

/// <summary>
/// Lets a few writes at a time through to each file system. More of them at once only contend for its journal, and a
/// thread that waits in the kernel is lost to everybody else.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class WriteTurns
{
    /// <summary>How many writes a file system takes at a time.</summary>
    public const int Width = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, SemaphoreSlim> _devices = [];

    /// <summary>Waits, without holding a thread, until a write to the file system <paramref name="device"/> may begin.</summary>
    /// <returns>The turn, which ends when disposed.</returns>
    public async Task<IDisposable> TakeAsync(ulong device, CancellationToken cancellation)
    {
        SemaphoreSlim? turns;
        lock (_gate)
        {
            if (!_devices.TryGetValue(device, out turns))
            {
                _devices.Add(device, turns = new(Width, Width));
            }
        }

        await turns.WaitAsync(cancellation).ConfigureAwait(false);
        return new Turn(turns);
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? _turns = turns;

        public void Dispose() => Interlocked.Exchange(ref _turns, null)?.Release();
    }
}
