namespace Mgmt.Platform.Libvirt;

/// <summary>
/// A few threads of its own for calls that may block. Calls in one lane run one after the other, so that a lane that
/// hangs holds one thread and no more.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class CallQueue(string name, int maxThreads, int capacity) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<(string Lane, Action Call)> _ready = new();
    private readonly Dictionary<string, Queue<Action>> _busy = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _available = new(0);
    private int _threads;
    private int _idle;
    private int _waiting;
    private bool _closed;

    /// <summary>Runs <paramref name="call"/> in its turn. The task ends early when cancelled; a call not begun by then is left out.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    /// <exception cref="LibvirtException">Too many calls are waiting.</exception>
    public Task<T> RunAsync<T>(string lane, Func<T> call, CancellationToken cancellation)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(lane, () => Complete(completion, call, cancellation));
        return completion.Task.WaitAsync(cancellation);
    }

    /// <summary>Takes no more calls; those taken are still run, and then the threads end.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            if (_threads > 0)
            {
                _available.Release(_threads);
            }
        }
    }

    private static void Complete<T>(TaskCompletionSource<T> completion, Func<T> call, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            completion.TrySetCanceled(cancellation);
            return;
        }

        try
        {
            completion.TrySetResult(call());
        }
        catch (Exception e)
        {
            completion.TrySetException(e);

            // Nobody waits any more for a call that was cancelled on the way; its failure is read here instead.
            _ = completion.Task.Exception;
        }
    }

    private void Enqueue(string lane, Action call)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_waiting >= capacity)
            {
                throw new LibvirtException($"{capacity} calls to {name} are waiting already; the daemon does not keep up");
            }

            _waiting++;
            if (_busy.TryGetValue(lane, out var behind))
            {
                behind.Enqueue(call);
                return;
            }

            _busy.Add(lane, new());
            MakeReady(lane, call);
        }
    }

    private void MakeReady(string lane, Action call)
    {
        _ready.Enqueue((lane, call));
        if (_ready.Count > _idle && _threads < maxThreads)
        {
            _threads++;
            new Thread(Work) { IsBackground = true, Name = $"libvirt {name}" }.Start();
        }

        _available.Release();
    }

    private void Work()
    {
        while (Take() is { } next)
        {
            next.Call();
            Finish(next.Lane);
        }
    }

    private (string Lane, Action Call)? Take()
    {
        lock (_gate)
        {
            _idle++;
        }

        _available.Wait();
        lock (_gate)
        {
            _idle--;
            return _ready.TryDequeue(out var next) ? next : null;
        }
    }

    private void Finish(string lane)
    {
        lock (_gate)
        {
            _waiting--;
            if (_busy[lane].TryDequeue(out var next))
            {
                MakeReady(lane, next);
            }
            else
            {
                _busy.Remove(lane);
            }
        }
    }
}
