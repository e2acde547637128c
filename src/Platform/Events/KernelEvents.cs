namespace Mgmt.Platform.Events;

/// <summary>
/// The kernel's own events: its routing and device sockets, and its word on the host's name. One thread waits for all of
/// them; it starts with the first watch.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class KernelEvents : IKernelEvents
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _watches = [];
    private KernelEventLoop? _loop;
    private bool _closed;

    /// <inheritdoc/>
    public IKernelWatch Watch(KernelSubject subject, Action changed)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _loop ??= KernelEventLoop.Start(Changed);
            var watch = new Subscription(this, subject, changed, _loop.ProblemOf(subject));
            _watches.Add(watch);
            return watch;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            _watches.Clear();
            _loop?.Dispose();
        }
    }

    private void Changed(KernelSubject subject)
    {
        Subscription[] told;
        lock (_gate)
        {
            told = [.. _watches.Where(w => w.Subject == subject)];
        }

        foreach (var watch in told)
        {
            watch.Changed();
        }
    }

    private void End(Subscription watch)
    {
        lock (_gate)
        {
            _watches.Remove(watch);
        }
    }

    private sealed class Subscription(KernelEvents owner, KernelSubject subject, Action changed, string? problem) : IKernelWatch
    {
        public KernelSubject Subject => subject;

        public string? PollReason => problem;

        public void Changed() => changed();

        public void Dispose() => owner.End(this);
    }
}
